using System.Diagnostics;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.Capabilities.Probing;

namespace Libvirt.Driver.Qemu.Tests.Capabilities;

/// <summary>Real emulators are asked; what they answered is kept and believed only as long as it holds.</summary>
public sealed class EmulatorCatalogTests : IDisposable
{
    private const string Qemu = "/usr/bin/qemu-system-x86_64";
    private readonly string _folder = Directory.CreateTempSubdirectory("probe").FullName;

    private string Cache => _folder + "/cache";

    [Live.LiveFact]
    public void A_binary_is_asked_once_and_kept()
    {
        var emulator = Wrapper("qemu", $"exec {Qemu} \"$@\"");
        var catalog = Catalog();
        var found = catalog.Get(emulator);
        int starts = Starts("qemu");
        Assert.InRange(starts, 1, 2);
        Assert.Equal("x86_64", found.Architecture);
        Assert.True(found.Has("tcg"));
        Assert.True(found.Has("qom-list-get") || found.Version < 10_002_000);
        Assert.True(found.Supports(DomainType.Qemu));
        Assert.StartsWith("pc-", found.PreferredMachine(DomainType.Qemu), StringComparison.Ordinal);
        Assert.Equal(found.Machine(DomainType.Qemu, "q35"), found.Machine(DomainType.Qemu, found.Machine(DomainType.Qemu, "q35")!.Name));
        Assert.NotNull(found.HostModel(DomainType.Qemu, Libvirt.Cpu.Maps.CpuMap.Current, null, migratable: false));
        Assert.Same(found, catalog.Get(emulator));
        // Another daemon reads the file: the same, and no emulator is started.
        var kept = Catalog().Get(emulator);
        Assert.Equal(found.Document.Format(new()), kept.Document.Format(new()));
        Assert.Equal(starts, Starts("qemu"));
    }

    [Live.LiveFact]
    public void What_is_stale_or_broken_is_asked_anew()
    {
        var emulator = Wrapper("qemu", $"exec {Qemu} \"$@\"");
        var catalog = Catalog();
        catalog.Get(emulator);
        int once = Starts("qemu");
        File.WriteAllText(Assert.Single(Directory.GetFiles(Cache)), "<qemuCaps><version>1</vers");
        Assert.True(Catalog().Get(emulator).Has("tcg"));
        Assert.Equal(2 * once, Starts("qemu"));
        var text = File.ReadAllText(Assert.Single(Directory.GetFiles(Cache)));
        File.WriteAllText(Directory.GetFiles(Cache)[0], text.Replace("<selfvers>12008000", "<selfvers>12007000", StringComparison.Ordinal));
        Catalog().Get(emulator);
        Assert.Equal(3 * once, Starts("qemu"));
        Thread.Sleep(1100); // change times have seconds
        File.SetUnixFileMode(emulator, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using (catalog.Settle())
        {
            catalog.Get(emulator);
            Assert.Equal(4 * once, Starts("qemu"));
            Thread.Sleep(1100);
            File.SetUnixFileMode(emulator, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            catalog.Get(emulator);
            Assert.Equal(4 * once, Starts("qemu"));
        }
        catalog.Get(emulator);
        Assert.Equal(5 * once, Starts("qemu"));
    }

    [Live.LiveFact]
    public void What_is_no_emulator_is_told_with_its_own_words()
    {
        var emulator = Wrapper("broken", "echo 'boom: no such thing' >&2; exit 1");
        var error = Assert.Throws<LibvirtException>(() => Catalog().Get(emulator));
        Assert.Equal($"internal error: Failed to start QEMU binary {emulator} for probing: boom: no such thing", error.Message);
        Assert.Null(Catalog().Find(emulator));
        Assert.Equal(ErrorNumber.SystemError, Assert.Throws<LibvirtException>(() => Catalog().Get(_folder + "/missing")).Code);
        Assert.False(Directory.Exists(Cache) && Directory.GetFiles(Cache).Length > 0);
    }

    [Live.LiveFact]
    public void An_emulator_that_hangs_is_given_up_and_ended()
    {
        var emulator = Wrapper("hangs", "exec sleep 1000");
        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<LibvirtException>(() => Catalog(TimeSpan.FromMilliseconds(300)).Get(emulator));
        Assert.Equal(ErrorNumber.OperationTimeout, error.Code);
        Assert.InRange(watch.ElapsedMilliseconds, 290, 5000);
        foreach (var id in File.ReadAllLines(_folder + "/hangs.log"))
            Assert.False(Directory.Exists("/proc/" + id), $"process {id} is left");
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private EmulatorCatalog Catalog(TimeSpan? patience = null)
        => new(new ProbeSettings { CacheFolder = Cache, LibraryVersion = 12_008_000, Patience = patience ?? TimeSpan.FromSeconds(60) });

    /// <summary>A program that notes its starts.</summary>
    private string Wrapper(string name, string command)
    {
        var path = $"{_folder}/{name}";
        File.WriteAllText(path, $"#!/bin/sh\necho $$ >> {path}.log\n{command}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private int Starts(string name) => File.ReadAllLines($"{_folder}/{name}.log").Length;
}
