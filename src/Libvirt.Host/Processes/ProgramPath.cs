using System.Runtime.InteropServices;

namespace Libvirt.Host.Processes;

/// <summary>Where programs are.</summary>
public static partial class ProgramPath
{
    private const int Execute = 1; // X_OK

    /// <summary>Looks a name up in $PATH.</summary>
    /// <param name="name">A name, or a path, which is taken as it is.</param>
    /// <returns>the path; null when there is no such program, for an empty name too</returns>
    public static string? Find(string name)
    {
        if (name.Contains('/'))
            return IsProgram(name) ? name : null;
        if (name.Length == 0)
            return null;
        var path = Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin";
        foreach (var folder in path.Split(':'))
        {
            var candidate = folder.Length == 0 ? "./" + name : $"{folder}/{name}";
            if (IsProgram(candidate))
                return candidate;
        }
        return null;
    }

    /// <summary>True when there is a file that the caller may execute.</summary>
    public static bool IsProgram(string path) => Access(path, Execute) == 0 && !Directory.Exists(path);

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);
}
