namespace Libvirt.Host.Processes;

/// <summary>Environments of programs that the library starts: the C locale, and the variables of the caller that matter, by name.</summary>
public static class ChildEnvironment
{
    private static readonly string[] Common = ["LD_PRELOAD", "LD_LIBRARY_PATH", "PATH", "HOME", "USER", "LOGNAME", "TMPDIR"];

    /// <summary>Makes an environment.</summary>
    /// <param name="names">More variables to pass on if they are set.</param>
    /// <returns>"NAME=value" each</returns>
    public static List<string> Make(params ReadOnlySpan<string> names)
    {
        var result = new List<string> { "LC_ALL=C" };
        foreach (var name in Common)
            Pass(result, name);
        foreach (var name in names)
            Pass(result, name);
        return result;
    }

    private static void Pass(List<string> result, string name)
    {
        if (Environment.GetEnvironmentVariable(name) is { } value)
            result.Add($"{name}={value}");
    }
}
