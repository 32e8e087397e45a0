namespace Libvirt.Driver.Qemu.Processes;

/// <summary>Texts as a shell reads them, for people who copy a command line from a log. Nothing here is ever run.</summary>
internal static class ShellText
{
    private const string Special = "\r\t\n !\"#$&'()*;<>?[\\]^`{|}~";

    /// <summary>The text, in single quotes when it needs some.</summary>
    public static string Quote(string text)
        => text.Length > 0 && text.AsSpan().IndexOfAny(Special) < 0 ? text : "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
