namespace LySon.Reporting.Core.Data;

/// <summary>Who is changing data in this scope: the signed-in user, or the program itself.</summary>
public sealed class Actor
{
    public int? UserId { get; set; }

    public string Name { get; set; } = "Hệ thống";
}
