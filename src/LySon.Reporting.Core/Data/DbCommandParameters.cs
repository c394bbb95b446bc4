using System.Data.Common;

namespace LySon.Reporting.Core.Data;

internal static class DbCommandParameters
{
    /// <summary>A parameter without a value yet.</summary>
    /// <param name="name">As in the command's text, with or without its mark.</param>
    public static DbParameter AddParameter(this DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
