using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Host.Files;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Guests.Dumping;

/// <summary>The dump of a guest that has crashed, or whose watchdog barked, into the folder that qemu.conf names.</summary>
internal sealed class AutomaticDump(QemuHost host, Guest<QemuRun> guest, QemuRun run)
{
    private const string TimeForm = "yyyy-MM-dd-HH:mm:ss";

    /// <summary>Dumps the memory; the caller says what becomes of the guest.</summary>
    /// <param name="job">The job that the caller holds.</param>
    /// <exception cref="LibvirtException">why it could not</exception>
    public void Run(LongJob job)
    {
        var folder = host.Configuration.DumpFolder;
        if (PrivateFolder.Make(folder) is not 0 and var error)
            throw LibvirtException.System(ErrorDomain.Qemu, error, $"Failed to create dump dir {folder}");
        var live = guest.State.Live!;
        var path = string.Create(CultureInfo.InvariantCulture, $"{folder}/{live.Id}-{GuestNames.Short(live.Name)}-{DateTime.Now.ToString(TimeForm, CultureInfo.InvariantCulture)}");
        var flags = DomainCoreDumpFlags.MemoryOnly | (host.Configuration.Get(SaveSettings.DumpBypassCache) ? DomainCoreDumpFlags.BypassCache : 0);
        new GuestDump(host, guest, run, job).Write(path, DomainCoreDumpFormat.Raw, flags);
        if (host.Configuration.Get(SaveSettings.DumpMaximum) is > 0 and var most)
            Prune(folder, path, most);
    }

    /// <summary>Removes the oldest dumps until what is left fits; never the newest.</summary>
    private void Prune(string folder, string newest, ulong most)
    {
        var dumps = new List<FileInfo>();
        ulong total = 0;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles())
            if (IsDump(file.Name))
            {
                dumps.Add(file);
                total += (ulong)file.Length;
            }
        dumps.Sort((a, b) => a.LastWriteTimeUtc.CompareTo(b.LastWriteTimeUtc));
        foreach (var dump in dumps)
        {
            if (total <= most)
                return;
            if (dump.FullName == newest)
                continue;
            PrivateFolder.RemoveFile(dump.FullName);
            total -= (ulong)dump.Length;
            host.Report($"the old dump {dump.FullName} was removed: auto_dump_max_size");
        }
    }

    /// <summary>Names of files that this class has written.</summary>
    private static bool IsDump(string name) => name.Length > TimeForm.Length && name[^(TimeForm.Length + 1)] == '-'
        && DateTime.TryParseExact(name.AsSpan(^TimeForm.Length), TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
