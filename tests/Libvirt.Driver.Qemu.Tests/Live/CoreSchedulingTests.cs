using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Libvirt.Host.Accounts;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>sched_core of qemu.conf. Few kernels can do it: a pretended one keeps cookies of threads as the real one would, and refuses what that would refuse.</summary>
public sealed partial class CoreSchedulingTests : IDisposable
{
    private const int Get = 0, Make = 1, To = 2, From = 3, NoThread = 3, Invalid = 22; // ESRCH, EINVAL
    private readonly LiveHost _live = new();
    private readonly ConcurrentDictionary<int, int> _cookies = [];
    private readonly ConcurrentQueue<(int Command, int Thread, int Caller)> _asked = [];
    private int _last, _failure;

    public void Dispose() => _live.Dispose();

    private int Call(int command, int thread)
    {
        if (_failure != 0)
            return _failure;
        _asked.Enqueue((command, thread, ThreadId()));
        if (thread != 0 && !Directory.Exists($"/proc/{thread}"))
            return NoThread;
        switch (command)
        {
            case Make:
                _cookies[ThreadId()] = Interlocked.Increment(ref _last);
                break;
            case To:
                _cookies[thread] = _cookies[ThreadId()];
                break;
            case From:
                _cookies[ThreadId()] = _cookies[thread];
                break;
        }
        return 0;
    }

    private void Configure(string sharing)
    {
        var file = Path.Combine(_live.Host.Paths.ConfigurationBase, "qemu.conf");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"sched_core = \"{sharing}\"\n");
        _live.Cores = new(Call);
        _live.Restart();
        _asked.Clear();
    }

    private Domain Start(string more = "")
    {
        var domain = _live.Calls.DomainDefineXML(_live.Connection, $"""
            <domain type='qemu'><name>cores</name><uuid>6a1f52c4-0000-4000-8000-000000000003</uuid><memory unit='MiB'>64</memory><vcpu current='2'>3</vcpu><os><type arch='x86_64' machine='q35'>hvm</type></os><features><acpi/></features>
            <devices><emulator>/usr/bin/qemu-system-x86_64</emulator>{more}</devices></domain>
            """);
        _live.Calls.DomainCreateWithFlags(domain, (uint)DomainCreateFlags.StartPaused);
        return domain;
    }

    private int Qemu => _live.Host.Guests.Snapshot()[0].State.Run!.Pid;

    /// <summary>Threads of QEMU that are processors, by their names.</summary>
    private List<int> Processors() => [.. Directory.GetDirectories($"/proc/{Qemu}/task").Where(t => File.ReadAllText(t + "/comm").StartsWith("CPU ", StringComparison.Ordinal)).Select(t => int.Parse(Path.GetFileName(t)))];

    private int Count(int command) => _asked.Count(a => a.Command == command);

    [LiveFact]
    public void Processors_share_cores_with_each_other_only()
    {
        Configure("vcpus");
        var domain = Start();
        var processors = Processors();
        Assert.Equal(2, processors.Count);
        Assert.Equal((1, 2, 0), (Count(Make), Count(To), Count(From)));
        Assert.Single(processors.Select(p => _cookies[p]).Distinct());
        Assert.False(_cookies.ContainsKey(Qemu));
        // The next daemon goes on with it.
        _live.Restart();
        Assert.True(LiveHost.Await(() => _live.Host.Guests.Snapshot()[0].State.Run is { HasMonitor: true }));
        domain = _live.Calls.DomainLookupByName(_live.Connection, "cores");
        _live.Calls.DomainResume(domain);
        _live.Calls.DomainSetVcpusFlags(domain, 3, (uint)DomainVcpuFlags.Live);
        Assert.Equal(3, Processors().Count);
        Assert.Single(Processors().Select(p => _cookies[p]).Distinct());
        Assert.Equal(1, Count(Make));
    }

    [LiveFact]
    public void Emulator_has_cores_of_its_own()
    {
        Configure("emulator");
        Start("<rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>");
        // The thread that QEMU came from, and so QEMU with all its threads.
        var keeper = _asked.Single(a => a.Command == Make).Caller;
        Assert.Equal([keeper], _asked.Where(a => a.Command == From).Select(a => a.Thread));
        Assert.Equal(0, Count(To));
        Assert.True(LiveHost.Await(() => !Directory.Exists($"/proc/self/task/{keeper}")), "nobody keeps the group but QEMU");
    }

    [LiveProgramFact("dbus-daemon")]
    public void Programs_beside_it_share_them_too()
    {
        Configure("full");
        Start("<graphics type='dbus'/>");
        var keeper = _asked.Single(a => a.Command == Make).Caller;
        Assert.Equal([keeper, keeper], _asked.Where(a => a.Command == From).Select(a => a.Thread));
        Assert.Equal(0, Count(To));
    }

    [LiveFact]
    public void Nothing_is_asked_for_none()
    {
        Configure("none");
        Start();
        Assert.Empty(_asked);
    }

    [LiveFact]
    public void A_guest_that_cannot_have_them_does_not_start()
    {
        foreach (var sharing in new[] { "vcpus", "emulator", "full" })
        {
            Configure(sharing);
            _failure = NoThread;
            var error = Assert.Throws<LibvirtException>(() => Start());
            Assert.Equal((ErrorNumber.SystemError, "Unable to set SCHED_CORE: No such process"), (error.Code, error.Message));
            Assert.False(_live.Host.Guests.Snapshot()[0].IsActive);
            _failure = 0;
        }
    }

    [LiveFact]
    public void A_kernel_without_it_is_an_error_of_the_driver()
    {
        Configure("full");
        _failure = Invalid;
        var error = Assert.Throws<LibvirtException>(() => _live.Restart());
        Assert.Equal((ErrorNumber.ConfigUnsupported, "unsupported configuration: SCHED_CORE not supported by kernel"), (error.Code, error.Message));
        _failure = NoThread;
        Assert.Equal("Unable to detect SCHED_CORE: No such process", Assert.Throws<LibvirtException>(() => _live.Restart()).Message);
        // The real one answers, one way or the other.
        _ = new CoreScheduling().IsAvailable;
        _failure = 0;
    }

    [LibraryImport("libc", EntryPoint = "gettid")]
    private static partial int ThreadId();
}
