// The report editor (Features/Reports/_Editor.cshtml) and, for readers, the printed pages alone (_Paper.cshtml).
