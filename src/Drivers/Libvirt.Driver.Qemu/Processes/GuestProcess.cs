using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Host;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>QEMU processes of guests, known by their arguments: no two runs have the same folder.</summary>
internal static class GuestProcess
{
    /// <summary>Whether a process is the QEMU of a run.</summary>
    /// <param name="id">The process.</param>
    /// <param name="folder">The folder of the run.</param>
    public static bool Is(int id, string folder)
        => KernelFile.Read($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/cmdline") is { } arguments
            && (arguments.Contains(MasterKeyStep.File(folder), StringComparison.Ordinal) || arguments.Contains(MonitorStep.Socket(folder), StringComparison.Ordinal));

    /// <summary>Looks for the QEMU of a run.</summary>
    /// <returns>null when none runs</returns>
    public static SupervisedProcess? Find(string folder)
    {
        foreach (var path in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(path.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out int id) && id != Environment.ProcessId && Is(id, folder)
                && SupervisedProcess.Adopt(id) is { } process)
            {
                // The number may have changed hands meanwhile; the handle has not.
                if (Is(id, folder))
                    return process;
                process.Dispose();
            }
        return null;
    }
}
