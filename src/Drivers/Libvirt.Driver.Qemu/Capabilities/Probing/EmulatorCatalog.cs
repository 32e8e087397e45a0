using System.Runtime.InteropServices;
using Libvirt.Cpu;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Host.Accounts;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Capabilities.Probing;

/// <summary>The QEMU binaries of this host. A binary is asked when somebody wants to know, kept on the disk, and asked again when it or the host has changed.</summary>
public sealed partial class EmulatorCatalog : IEmulatorCatalog
{
    private const int ExecuteOk = 1, NoEntry = 2; // X_OK, ENOENT
    private static readonly LogSource Log = new("qemu.qemu_capabilities");
    private static readonly string[] OtherNames = ["/usr/libexec/qemu-kvm", "qemu-kvm", "kvm"];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, QemuCapabilities> _settled = new(StringComparer.Ordinal);
    private readonly ProbeSettings _settings;
    private readonly CapabilitiesCache? _cache;
    private readonly CacheKey _host;
    private int _settling;

    /// <summary>Asks nothing yet.</summary>
    public EmulatorCatalog(ProbeSettings settings)
    {
        _settings = settings;
        _cache = settings.CacheFolder is { } folder ? new(folder) : null;
        _host = CacheKey.OfHost(settings.LibraryVersion);
    }

    /// <summary>Those of a daemon or an embedded driver: root's emulators are asked as the user that guests run as.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: qemu.conf names a user that is not there</exception>
    public static EmulatorCatalog Of(QemuConfiguration configuration) => new(new ProbeSettings
    {
        CacheFolder = configuration.Folders.Cache + "/capabilities",
        LibraryVersion = (ulong)Constants.LibvirVersionNumber,
        Credentials = configuration.IsPrivileged ? new(configuration.UserId, configuration.GroupId, Users.GroupsOf(configuration.UserId, configuration.GroupId)) : null,
    });

    /// <inheritdoc/>
    public string? Default(string architecture)
    {
        // A few binaries have libvirt's name of the architecture (ppc64le), most QEMU's.
        if ((ProgramPath.Find("qemu-system-" + architecture) ?? ProgramPath.Find("qemu-system-" + QemuArchitecture.ProgramSuffix(architecture))) is { } path)
            return path;
        if (EmulatorHostFit.RunsNatively(Libvirt.Host.Cpus.HostArchitecture.Current(), architecture))
            foreach (var name in OtherNames)
                if (ProgramPath.Find(name) is { } other)
                    return other;
        return null;
    }

    /// <inheritdoc/>
    public IEmulatorCapabilities? Find(string path)
    {
        try
        {
            return Get(path);
        }
        catch (LibvirtException error)
        {
            Log.Warning($"cannot tell what {path} can do: {error.Message}");
            return null;
        }
    }

    /// <inheritdoc/>
    public IDisposable Settle()
    {
        Interlocked.Increment(ref _settling);
        return new Settling(this);
    }

    /// <summary>What a binary can do.</summary>
    /// <exception cref="LibvirtException">why that cannot be told: it is not there, cannot be executed, is no QEMU, is too old, does not answer</exception>
    public QemuCapabilities Get(string path)
    {
        Entry? entry;
        if (Volatile.Read(ref _settling) > 0)
            lock (_gate)
                if (_settled.TryGetValue(path, out var settled))
                    return settled;
        if (CacheKey.ChangeTime(path) is null)
            throw LibvirtException.System(ErrorDomain.Qemu, NoEntry, $"Cannot check QEMU binary {path}");
        lock (_gate)
            if (!_entries.TryGetValue(path, out entry))
                _entries.Add(path, entry = new());
        // Others may ask about other binaries meanwhile; who asks about this one waits for the answer.
        lock (entry.Asking)
        {
            var key = _host.Now();
            // Whether /dev/kvm is there is compared with what it was then, not with the answer: an emulator that may not open it would be asked again for ever.
            if (entry.Known is { } known && entry.KvmWasUsable == key.KvmUsable && CapabilitiesCache.Stale(known, path, key) is null)
                return Settled(path, known);
            entry.KvmWasUsable = key.KvmUsable;
            if (_cache?.Load(path, key) is { } kept)
                return Settled(path, entry.Known = kept);
            entry.Known = null;
            if (Access(path, ExecuteOk) != 0)
                throw LibvirtException.System(ErrorDomain.Qemu, Marshal.GetLastPInvokeError(), $"QEMU binary {path} is not executable");
            var found = EmulatorProbing.Ask(path, key, _settings);
            _cache?.Store(path, found);
            return Settled(path, entry.Known = found);
        }
    }

    private QemuCapabilities Settled(string path, QemuCapabilities answer)
    {
        lock (_gate)
            if (_settling > 0)
                _settled[path] = answer;
        return answer;
    }

    private void Unsettle()
    {
        lock (_gate)
            if (Interlocked.Decrement(ref _settling) == 0)
                _settled.Clear();
    }

    /// <inheritdoc/>
    /// <remarks>Each is asked if need be, several at a time.</remarks>
    public IReadOnlyList<(string Architecture, string Path, IEmulatorCapabilities Emulator)> All()
    {
        var paths = new List<string>();
        var found = new List<(string Architecture, string Path)>();
        foreach (var architecture in CpuArchitectures.All)
            if (Default(architecture) is { } path)
            {
                found.Add((architecture, path));
                if (!paths.Contains(path))
                    paths.Add(path);
            }
        var answers = AskAll(paths);
        var result = new List<(string, string, IEmulatorCapabilities)>();
        foreach (var (architecture, path) in found)
            if (answers[paths.IndexOf(path)] is { } emulator)
                result.Add((architecture, path, emulator));
        return result;
    }

    private IEmulatorCapabilities?[] AskAll(List<string> paths)
    {
        var answers = new IEmulatorCapabilities?[paths.Count];
        // What takes time is QEMU, which has a processor for each of them at best. One binary needs no thread.
        ParallelWork.Run(paths.Count, 1, i => answers[i] = Find(paths[i]));
        return answers;
    }

    [LibraryImport("libc", EntryPoint = "access", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);

    private sealed class Settling(EmulatorCatalog catalogue) : IDisposable
    {
        private EmulatorCatalog? _catalogue = catalogue;

        public void Dispose() => Interlocked.Exchange(ref _catalogue, null)?.Unsettle();
    }

    private sealed class Entry
    {
        public Lock Asking { get; } = new();

        public QemuCapabilities? Known { get; set; }

        public bool KvmWasUsable { get; set; }
    }
}
