namespace LySon.Reporting.Documents.Model;

/// <summary>How quickly a document must be delivered (Decree 30/2020/NĐ-CP, Annex I, part III.2.b): the stamp of box 10b.</summary>
public enum DeliveryUrgency
{
    /// <summary>KHẨN.</summary>
    Urgent,

    /// <summary>THƯỢNG KHẨN.</summary>
    VeryUrgent,

    /// <summary>HỎA TỐC.</summary>
    Express,
}

/// <summary>How far a document may go round (Annex I, part III.2.c): the frame of box 11.</summary>
public enum Circulation
{
    /// <summary>LƯU HÀNH NỘI BỘ.</summary>
    Internal,

    /// <summary>XEM XONG TRẢ LẠI.</summary>
    ReturnAfterReading,
}

/// <summary>The words of the stamps.</summary>
public static class Stamps
{
    public static string Of(DeliveryUrgency urgency) => urgency switch
    {
        DeliveryUrgency.Urgent => "KHẨN",
        DeliveryUrgency.VeryUrgent => "THƯỢNG KHẨN",
        DeliveryUrgency.Express => "HỎA TỐC",
        _ => throw new ArgumentOutOfRangeException(nameof(urgency), urgency, null),
    };

    public static string Of(Circulation circulation) => circulation switch
    {
        Circulation.Internal => "LƯU HÀNH NỘI BỘ",
        Circulation.ReturnAfterReading => "XEM XONG TRẢ LẠI",
        _ => throw new ArgumentOutOfRangeException(nameof(circulation), circulation, null),
    };
}
