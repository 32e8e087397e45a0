namespace Libvirt.Host.Processes;

/// <summary>The fields of /proc/PID/stat (proc_pid_stat(5)).</summary>
public static class ProcessStatus
{
    /// <summary>Splits the line. The second field, the name of the program, may hold anything: it ends at the last parenthesis.</summary>
    /// <param name="text">The content of the file.</param>
    /// <returns>the fields, the name without its parentheses; null when it is not such a line</returns>
    public static string[]? Parse(ReadOnlySpan<char> text)
    {
        int open = text.IndexOf('('), close = text.LastIndexOf(')');
        if (open <= 0 || close < open)
            return null;
        var fields = new List<string>(52) { text[..open].Trim().ToString(), text[(open + 1)..close].ToString() };
        var rest = text[(close + 1)..].Trim();
        foreach (var part in rest.Split(' '))
            if (!rest[part].IsEmpty)
                fields.Add(rest[part].ToString());
        return [.. fields];
    }

    /// <summary>One of the numbers behind the name.</summary>
    /// <param name="text">The content of the file.</param>
    /// <param name="field">Which field, from 0; 2 is the first behind the name.</param>
    /// <returns>null when there is no such field, or it is not a number</returns>
    public static ulong? Number(ReadOnlySpan<char> text, int field)
    {
        var rest = text[(text.LastIndexOf(')') + 1)..].Trim();
        int index = 2;
        foreach (var part in rest.Split(' '))
            if (!rest[part].IsEmpty && index++ == field)
                return ulong.TryParse(rest[part], System.Globalization.CultureInfo.InvariantCulture, out ulong value) ? value : null;
        return null;
    }
}
