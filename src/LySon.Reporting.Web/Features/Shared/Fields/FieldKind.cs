namespace LySon.Reporting.Web.Features.Shared.Fields;

/// <summary>Auto: told by the property's type, its DataType attribute, or the presence of items.</summary>
public enum FieldKind { Auto, Text, Textarea, Select, Date, Number, Password, Checkbox, Radio, File }

/// <summary>
/// Tells the length of the answer, in pixels: number 120, date 180, symbol 220, name 420, text 640. Auto: told by the kind.
/// </summary>
public enum FieldWidth { Auto, Number, Date, Symbol, Name, Text }
