using System.Diagnostics;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Host;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>Settings of qemu.conf that show in guests.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly LiveHost _live = new();

    public void Dispose() => _live.Dispose();

    private void Configure(string text)
    {
        var file = Path.Combine(_live.Host.Paths.ConfigurationBase, "qemu.conf");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        _live.Restart();
    }

    private string Process(string name) => $"/proc/{_live.Host.Guests.Snapshot().Single(g => g.Name == name).State.Run!.Pid}";

    [LiveFact]
    public void Names_of_processes_and_times_of_messages()
    {
        SerialGuest.Start(_live, "plain");
        Assert.StartsWith("qemu-system-x86", File.ReadAllText(Process("plain") + "/comm"), StringComparison.Ordinal);
        Assert.Contains("-msg\0timestamp=on", File.ReadAllText(Process("plain") + "/cmdline"), StringComparison.Ordinal);
        _live.Calls.DomainDestroy(_live.Calls.DomainLookupByName(_live.Connection, "plain"));
        Configure("set_process_name = 1\nlog_timestamp = 0\n");
        SerialGuest.Start(_live, "named");
        Assert.Equal("qemu:named\n", File.ReadAllText(Process("named") + "/comm"));
        Assert.DoesNotContain("timestamp", File.ReadAllText(Process("named") + "/cmdline"), StringComparison.Ordinal);
    }

    [LiveFact]
    public void Guests_start_with_the_host_one_after_the_other_from_where_they_were()
    {
        Configure("auto_start_delay = 1500\nauto_start_bypass_cache = 0\n");
        foreach (var name in new[] { "one", "two" })
        {
            var domain = SerialGuest.Start(_live, name);
            _live.Calls.DomainSetAutostart(domain, 1);
            if (name == "one")
                _live.Calls.DomainManagedSave(domain, (uint)DomainSaveRestoreFlags.Running);
            else
                _live.Calls.DomainDestroy(domain);
        }
        var watch = Stopwatch.StartNew();
        _live.Host.Work.AutostartOnce();
        Assert.True(LiveHost.Await(() => _live.Host.Guests.Snapshot().All(g => g.State.State == DomainState.Running)));
        Assert.True(watch.ElapsedMilliseconds >= 1500, $"both run after {watch.ElapsedMilliseconds} ms");
        var one = _live.Calls.DomainLookupByName(_live.Connection, "one");
        Assert.Equal(((int)DomainState.Running, (int)DomainRunningReason.Restored), _live.Calls.DomainGetState(one, 0));
        Assert.False(_live.Calls.DomainHasManagedSaveImage(one, 0));
        Assert.Equal(((int)DomainState.Running, (int)DomainRunningReason.Booted), _live.Calls.DomainGetState(_live.Calls.DomainLookupByName(_live.Connection, "two"), 0));
    }

    [LiveRootFact]
    public void No_more_threads_than_allowed()
    {
        Configure("max_threads_per_process = 200\n");
        var domain = SerialGuest.Start(_live, "few");
        int id = int.Parse(Process("few")["/proc/".Length..]);
        var folder = KernelGroup.Folder(id, id, GroupController.Tasks);
        Assert.Contains("libvirt-qemu", folder, StringComparison.Ordinal);
        Assert.Equal("200", File.ReadAllText(folder + "/pids.max").Trim());
        // The limit stays the guest's when qemu.conf has none any more.
        Configure("");
        Assert.Equal("200", File.ReadAllText(folder + "/pids.max").Trim());
        _live.Calls.DomainDestroy(domain);
        Assert.False(Directory.Exists(folder));
        // QEMU has more of them from the beginning.
        Configure("max_threads_per_process = 2\n");
        Assert.Throws<LibvirtException>(() => _live.Calls.DomainCreate(domain));
        Assert.Empty(Directory.GetDirectories(Path.GetDirectoryName(folder)!, "*few*"));
        Configure("");
        _live.Calls.DomainCreate(domain);
        id = int.Parse(Process("few")["/proc/".Length..]);
        Assert.DoesNotContain("libvirt-qemu", KernelGroup.IsLegacy ? KernelGroup.Folder(id, id, GroupController.Tasks) : "", StringComparison.Ordinal);
    }

    [LiveFact]
    public void More_calls_than_may_wait_are_refused()
    {
        Configure("max_queued = 1\n");
        var domain = SerialGuest.Start(_live, "busy");
        var guest = _live.Host.Guests.Snapshot()[0];
        using (var ended = new ManualResetEventSlim())
        {
            Thread waiting;
            using (guest.Jobs.Begin(Libvirt.Stateful.Jobs.JobKind.Modify, "test"))
            {
                // Until it waits itself, the looks below may be those that are in its way.
                waiting = new(() =>
                {
                    while (Record.Exception(() => _live.Calls.DomainSetMetadata(domain, (int)DomainMetadataType.Title, "x", null, null, 0)) is LibvirtException { Code: ErrorNumber.OperationFailed })
                        Thread.Yield();
                    ended.Set();
                });
                waiting.Start();
                LibvirtException? error = null;
                Assert.True(LiveHost.Await(() => (error = (LibvirtException?)Record.Exception(() => guest.Jobs.Begin(Libvirt.Stateful.Jobs.JobKind.Modify, "more", TimeSpan.FromMilliseconds(1)))) is { Code: ErrorNumber.OperationFailed }));
                Assert.Contains("due to max_queued limit", error!.Message, StringComparison.Ordinal);
            }
            Assert.True(ended.Wait(10_000));
            waiting.Join();
        }
        Assert.Equal(0u, _live.Host.Configuration.Get(GuestSettings.MaximumQueued) - 1);
    }
}
