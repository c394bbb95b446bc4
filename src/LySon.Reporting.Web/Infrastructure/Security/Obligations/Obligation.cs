namespace LySon.Reporting.Web.Infrastructure.Security.Obligations;

/// <summary>What a person must do before any page but those for it opens.</summary>
public enum Obligation
{
    /// <summary>The password is a code that somebody else knows, or too short to stand alone.</summary>
    ChoosePassword,

    /// <summary>The days of grace for the second factor are over.</summary>
    SetUpSecondFactor,
}

/// <summary>The page opens while one of these is to be done.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpensDuringAttribute(params Obligation[] obligations) : Attribute
{
    public IReadOnlyList<Obligation> Obligations { get; } = obligations;
}
