using System.Text;

namespace LySon.Reporting.Web.Infrastructure.Commands;

internal static class Terminal
{
    /// <summary>From the keyboard without showing it, or the first line of standard input when that is redirected.</summary>
    public static string ReadPassword()
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine() ?? throw new CommandRefusedException("No password on standard input.");
        Console.Error.Write("Password: ");
        var password = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key != ConsoleKey.Backspace) password.Append(key.KeyChar);
            else if (password.Length > 0) password.Length--;
        }
        Console.Error.WriteLine();
        return password.ToString();
    }
}
