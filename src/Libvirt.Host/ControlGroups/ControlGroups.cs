using System.Globalization;

namespace Libvirt.Host;

/// <summary>Control groups, both hierarchies.</summary>
public static class ControlGroups
{
    private const string Root = "/sys/fs/cgroup";

    /// <summary>Moves the calling process into all control groups of another one.</summary>
    /// <param name="pid">The other process, for a container its first one.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: there is no such process, or a group refused us</exception>
    public static void JoinGroupsOf(int pid)
    {
        var path = $"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/cgroup";
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (IOException error)
        {
            throw LibvirtException.Create(ErrorDomain.Cgroup, ErrorNumber.SystemError, $"Unable to open '{path}': {error.Message}");
        }
        foreach (var line in lines)
        {
            var parts = line.Split(':', 3);
            if (parts.Length != 3)
                continue;
            var file = parts[1].Length == 0 ? $"{Root}{parts[2]}/cgroup.procs" : $"{Root}/{parts[1].Replace("name=", "", StringComparison.Ordinal)}{parts[2]}/tasks";
            if (!File.Exists(file))
                continue;
            try
            {
                File.WriteAllText(file, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw LibvirtException.Create(ErrorDomain.Cgroup, ErrorNumber.SystemError, $"Unable to write to '{file}': {error.Message}");
            }
        }
    }
}
