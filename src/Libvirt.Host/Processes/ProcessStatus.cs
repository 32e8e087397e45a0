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
}
