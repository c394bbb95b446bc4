namespace LySon.Reporting.Web.Infrastructure.Database;

/// <summary>
/// On a page, or as metadata of an address, whose work takes longer by its nature: a whole round, a large file, a span of years. Whether
/// the database serves at all is still found out within the time of every request, by the look at the session or the key before it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesLongAttribute : Attribute;
