using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Configuration;

/// <summary>Annotations of a section's settings, with names as the configuration has them: "Scans:QueueLength: The field …".</summary>
internal sealed class SettingsCheck<T>(string section) : IValidateOptions<T> where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), found, validateAllProperties: true);
        // A number without a name is read into an enumeration, too.
        var nameless = from property in typeof(T).GetProperties()
                       where property.PropertyType.IsEnum && !Enum.IsDefined(property.PropertyType, property.GetValue(options)!)
                       select $"{section}:{property.Name} is one of {string.Join(", ", Enum.GetNames(property.PropertyType))}.";
        string[] faults = [.. found.Select(Sentence), .. nameless];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private string Sentence(ValidationResult fault) =>
        fault.MemberNames.FirstOrDefault() is { } member ? $"{section}:{member}: {fault.ErrorMessage}" : fault.ErrorMessage!;
}
