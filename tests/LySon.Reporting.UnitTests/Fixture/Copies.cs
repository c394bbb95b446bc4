using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace LySon.Reporting.UnitTests.Fixture;

/// <summary>
/// Looks at every property of what is copied into a next object. One that is neither the same there nor named as different fails the test,
/// so that a property that is added later cannot be forgotten.
/// </summary>
public static class Copies
{
    /// <summary>
    /// Gives every property that can be written a value of its own that is no default, also those that only the class itself writes.
    /// </summary>
    public static T Fill<T>(T target) where T : class
    {
        var number = 0;
        foreach (var property in Written(typeof(T)))
            if (Example(property, ++number) is { } value) property.SetValue(target, value);
        return target;
    }

    /// <param name="different">Properties that are not copied, for which the test says what they are instead.</param>
    public static void AssertSame<T>(T from, T to, params IReadOnlyCollection<string> different) where T : class
    {
        var properties = Written(typeof(T));
        Assert.Subset(properties.Select(p => p.Name).ToHashSet(), different.ToHashSet());
        foreach (var property in properties.Where(p => !different.Contains(p.Name)))
        {
            var (before, after) = (property.GetValue(from), property.GetValue(to));
            Assert.False(IsDefault(before),
                $"{typeof(T).Name}.{property.Name} has no value in this example: give it one, or say that it is not copied.");
            Assert.True(AreSame(before, after),
                $"{typeof(T).Name}.{property.Name} is {before} and its copy {after ?? "nothing"}: copy it, or say that it is not copied.");
        }
    }

    private static List<PropertyInfo> Written(Type type) =>
        [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(Declared)
            .Where(p => p.CanWrite && p.GetIndexParameters().Length == 0)];

    /// <summary>A private setter of a base class is seen from that class alone.</summary>
    private static PropertyInfo Declared(PropertyInfo property) =>
        property.DeclaringType!.GetProperty(property.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            ?? property;

    /// <summary>Lists and what holds them are the same when they say the same.</summary>
    private static bool AreSame(object? before, object? after) =>
        Equals(before, after) || (after is not null && before is not string
            && JsonSerializer.Serialize(before) == JsonSerializer.Serialize(after));

    private static object? Example(PropertyInfo property, int number)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(string)) return $"{property.Name} {number}";
        if (type == typeof(int)) return 100 + number;
        if (type == typeof(bool)) return true;
        if (type == typeof(DateOnly)) return new DateOnly(2021, 10, 14).AddDays(number);
        if (type == typeof(DateTime)) return new DateTime(2021, 11, 9, 8, 5, 0, DateTimeKind.Utc).AddMinutes(number);
        // The last one: the first is the default.
        return type.IsEnum ? Enum.GetValues(type).Cast<object>().Last() : null;
    }

    private static bool IsDefault(object? value) => value switch
    {
        null or "" => true,
        ICollection list => list.Count == 0,
        _ => value.GetType().IsValueType && value.Equals(Activator.CreateInstance(value.GetType())),
    };
}
