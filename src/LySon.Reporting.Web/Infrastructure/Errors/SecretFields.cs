using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace LySon.Reporting.Web.Infrastructure.Errors;

/// <summary>
/// On a property that a form fills: what is typed there never stands in a page again. Passwords (<see cref="DataType.Password"/>) need no
/// other mark.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretFieldAttribute : Attribute;

/// <summary>Which fields of a page's form are secrets: "Password", "Input.Password", "Keys[2].Code".</summary>
internal sealed class SecretFields(Type page)
{
    private const string Password = "Mật khẩu";

    /// <summary>Whatever a page calls a password is one, bound to a property or not.</summary>
    public bool Covers(string field) => field.Contains("password", StringComparison.OrdinalIgnoreCase) || Properties(field).Any(IsSecret);

    public string Label(string field) => Properties(field).LastOrDefault()?.GetCustomAttribute<DisplayAttribute>()?.Name ?? Password;

    private static bool IsSecret(PropertyInfo property) =>
        property.IsDefined(typeof(SecretFieldAttribute)) || property.GetCustomAttribute<DataTypeAttribute>()?.DataType == DataType.Password;

    /// <summary>The properties on the way to the field, as far as they are known.</summary>
    private IEnumerable<PropertyInfo> Properties(string field)
    {
        var type = page;
        foreach (var part in field.Split('.'))
        {
            var name = part.Split('[')[0];
            if (type.GetProperties().FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                is not { } property) yield break;
            yield return property;
            type = part.Contains('[', StringComparison.Ordinal) && property.PropertyType.GetGenericArguments() is [.., var element]
                ? element : property.PropertyType;
        }
    }
}
