using Mono.Cecil;

namespace LySon.Reporting.UnitTests.Architecture;

/// <param name="From">The full name of a type of ours that mentions another.</param>
/// <param name="To">The full name of the other.</param>
internal readonly record struct Mention(string From, string To);

/// <summary>
/// Which type of ours mentions which, read off the compiled program: signatures, bodies and attributes. Types within types count as the
/// outermost, and a compiled page as a type of its folder's namespace. What a compiler folds away (constants, <c>nameof</c>) is not seen.
/// </summary>
internal static class Edges
{
    private const string Ours = "LySon.Reporting.";
    private const string PageNamespace = "AspNetCoreGeneratedDocument";

    public static IReadOnlySet<Mention> Of(string assemblyFile)
    {
        using var resolver = Resolver();
        using var module = ModuleDefinition.ReadModule(assemblyFile, new() { AssemblyResolver = resolver });
        var root = Path.GetFileNameWithoutExtension(assemblyFile);
        var mentions = new HashSet<Mention>();
        foreach (var type in module.GetTypes())
        {
            var from = NameOf(type, root);
            if (!from.StartsWith(Ours, StringComparison.Ordinal)) continue;
            foreach (var to in In(type).SelectMany(Parts).Select(t => NameOf(t, root)))
                if (to != from && to.StartsWith(Ours, StringComparison.Ordinal)) mentions.Add(new(from, to));
        }
        return mentions;
    }

    /// <summary>Finds what the running program finds: attributes may name enums of the framework.</summary>
    private static DefaultAssemblyResolver Resolver()
    {
        var resolver = new DefaultAssemblyResolver();
        foreach (var folder in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(Path.GetDirectoryName).Distinct())
            resolver.AddSearchDirectory(folder);
        return resolver;
    }

    private static string NameOf(TypeReference type, string root)
    {
        while (type.DeclaringType is { } outer) type = outer;
        // Features_Directives_Index is the page Features/Directives/Index.cshtml.
        if (type.Namespace == PageNamespace) return $"{root}.{type.Name.Replace('_', '.')}";
        // A file of another project that is compiled in as well belongs to both: Core/Text becomes Documents/Text.
        var isOurs = type is TypeDefinition && type.FullName.StartsWith(Ours, StringComparison.Ordinal);
        return isOurs && !type.FullName.StartsWith(root + '.', StringComparison.Ordinal)
            ? $"{root}.{string.Join('.', type.FullName.Split('.')[3..])}" : type.FullName;
    }

    private static IEnumerable<TypeReference?> In(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. type.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType),
        .. type.Fields.Select(f => f.FieldType),
        .. Attributes(type), .. type.Fields.SelectMany(Attributes), .. type.Properties.SelectMany(Attributes),
        .. type.Methods.SelectMany(Attributes),
        .. type.Methods.SelectMany(InMethod),
    ];

    private static IEnumerable<TypeReference?> InMethod(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(p => p.ParameterType),
        .. method.Parameters.SelectMany(Attributes),
        .. method.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType),
        .. method.HasBody ? method.Body.Variables.Select(v => v.VariableType)
            .Concat(method.Body.Instructions.Select(i => i.Operand).Distinct().SelectMany(InOperand)) : [],
    ];

    private static IEnumerable<TypeReference?> InOperand(object? operand) => operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(p => p.ParameterType),
            .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(p => p.ParameterType)],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider owner) => owner.CustomAttributes.SelectMany(a =>
        a.ConstructorArguments.Concat(a.Properties.Select(p => p.Argument)).Select(argument => argument.Value as TypeReference)
            .Append(a.AttributeType));

    /// <summary>A type and what it is made of: <c>List&lt;Report&gt;[]</c> is also <c>List</c> and <c>Report</c>.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification made => Parts(made.ElementType),
        _ => [type],
    };
}
