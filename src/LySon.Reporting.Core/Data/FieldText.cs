using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LySon.Reporting.Core.Data;

/// <summary>
/// The fields of a row as a person sees them: those with a display name, their values in Vietnamese form, references by name.
/// </summary>
public static class FieldText
{
    internal static string? NameOf(IReadOnlyPropertyBase property) =>
        property.PropertyInfo?.GetCustomAttribute<DisplayAttribute>()?.GetName();

    internal static async Task<string?> ShowAsync(DbContext db, IReadOnlyProperty property, object? value,
        CancellationToken cancellation = default)
    {
        if (value is not null && property.GetContainingForeignKeys().FirstOrDefault() is { } key)
            return (await db.FindAsync(key.PrincipalEntityType.ClrType, [value], cancellation))?.ToString();
        return value switch
        {
            null or "" => null,
            DateOnly day => day.OnScreen(),
            DateTime utc => Vietnamese.ToLocal(utc).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
            bool yes => yes ? "có" : "không",
            Enum member => DisplayName(member),
            int number => number.ToString(CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, Vietnamese.Culture),
            _ => value.ToString(),
        };
    }

    /// <summary>What people call a property of a class: its display name.</summary>
    public static string Label<T>(string property) => typeof(T).GetProperty(property)!.GetCustomAttribute<DisplayAttribute>()!.GetName()!;

    /// <summary>The Vietnamese name of an enum member.</summary>
    public static string DisplayName(this Enum member) =>
        member.GetType().GetField(member.ToString())?.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? member.ToString();

    /// <summary>Every field in which two versions of a row differ: its name, the first's value, the second's.</summary>
    public static async Task<IReadOnlyList<FieldChange>> DifferencesAsync<T>(this ReportingDbContext db, T first, T second)
        where T : TrackedEntity
    {
        var differences = new List<FieldChange>();
        foreach (var property in db.Model.FindEntityType(typeof(T))!.GetProperties())
        {
            if (NameOf(property) is not { } name) continue;
            var from = await ShowAsync(db, property, property.PropertyInfo!.GetValue(first));
            var to = await ShowAsync(db, property, property.PropertyInfo.GetValue(second));
            if (from != to) differences.Add(new FieldChange(name, from, to));
        }
        return differences;
    }
}
