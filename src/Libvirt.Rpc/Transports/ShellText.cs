namespace Libvirt.Rpc.Transports;

/// <summary>Words for a shell of another host, whichever it is there: sh, csh or fish.</summary>
internal static class ShellText
{
    private const string Plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_@%+:,./-";

    /// <summary>A text that the shell reads as one word, unchanged. No backslash stands inside of quotes: fish would take it for an escape.</summary>
    public static string Quote(string text)
        => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Plain) ? text : "'" + text.Replace("'", "'\"'\"'", StringComparison.Ordinal) + "'";
}
