using System.Collections;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Configuration;

/// <summary>
/// The one way in which a section of the configuration becomes options: what cannot be read, is out of its range or has no meaning is
/// refused at the start.
/// </summary>
internal static class SettingsSetup
{
    /// <summary>Binds the section and checks it before anything runs, by its annotations and by what else the caller adds.</summary>
    /// <typeparam name="T">Its properties are the section's settings; each number has a <c>[Range]</c>.</typeparam>
    public static OptionsBuilder<T> AddSettings<T>(this IServiceCollection services, string section) where T : class
    {
        services.AddSingleton<IValidateOptions<T>>(new SettingsCheck<T>(section));
        return services.AddOptions<T>().Configure<IConfiguration>((settings, configuration) =>
            Bind(configuration.GetSection(section), settings)).ValidateOnStart();
    }

    /// <summary>The settings of a section where they decide what is composed; what else is wrong with them the start says.</summary>
    /// <inheritdoc cref="Bind{T}"/>
    public static T ReadSettings<T>(this IConfiguration configuration, string section) where T : class, new()
    {
        var settings = new T();
        Bind(configuration.GetSection(section), settings);
        return settings;
    }

    /// <exception cref="StartupRefusedException">A value is not of its setting's type, or belongs to no setting: one that was spelled wrong
    /// would be ignored in silence.</exception>
    private static void Bind<T>(IConfigurationSection section, T settings) where T : class
    {
        var known = typeof(T).GetProperties().Where(p => p.CanWrite)
            .ToDictionary(p => p.Name, p => p.PropertyType, StringComparer.OrdinalIgnoreCase);
        foreach (var set in section.GetChildren())
        {
            if (!known.TryGetValue(set.Key, out var type))
                throw new StartupRefusedException($"{set.Path} is not a setting. There are {string.Join(", ", known.Keys)}.");
            if (set.Value is { Length: > 0 } && type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)))
                throw new StartupRefusedException($"{set.Path} is a list: set {set.Path}:0, {set.Path}:1 and so on.");
        }
        try
        {
            // Without it a value within a list or dictionary that does not fit would be left out in silence.
            section.Bind(settings, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException failure)
        {
            throw new StartupRefusedException((failure.InnerException as InvalidOperationException ?? failure).Message, failure);
        }
    }
}
