using Libvirt.Host.Bus;
using Libvirt.Host.Sockets;

namespace Libvirt.Daemon.Life;

/// <summary>
/// Hears from systemd-logind that the host is about to be switched off, and lets the drivers do what is to be done before; logind waits for that while something runs
/// (a delay inhibitor, systemd-logind.service(8)). Without a system bus or logind nothing is heard, and nothing fails.
/// </summary>
/// <param name="drivers">The drivers of the daemon, before they start.</param>
/// <param name="address">The system bus.</param>
internal sealed class HostEndWatch(IReadOnlyList<DriverRegistration> drivers, string address) : IDisposable
{
    private const string Login = "org.freedesktop.login1", Manager = Login + ".Manager", Path = "/org/freedesktop/login1", Member = "PrepareForShutdown";
    private const int AnswerMilliseconds = 5_000, StackBytes = 256 * 1024;
    private const short Input = 1;
    private static readonly LogSource Log = new("daemon");
    private readonly Lock _gate = new();
    private readonly HashSet<DriverRegistration> _active = [];
    private readonly Dictionary<DriverRegistration, Descriptor> _inhibitors = [];
    private readonly WakeUpDescriptor _wake = new();
    private Thread? _thread;
    private volatile bool _isOver;
    private bool _isEnding;

    /// <summary>Begins, if any driver has something to do then. The thread waits for the bus; the daemon does not.</summary>
    public void Start()
    {
        bool any = false;
        foreach (var driver in drivers)
            if (driver.InhibitionReason is not null)
            {
                any = true;
                driver.ActivityChanged = active => Note(driver, active);
            }
        if (!any)
            return;
        _thread = new Thread(Run, StackBytes) { IsBackground = true, Name = "end of the host" };
        _thread.Start();
    }

    /// <summary>Ends it; logind waits for us no longer.</summary>
    public void Dispose()
    {
        _isOver = true;
        _wake.Wake();
        _thread?.Join();
        _wake.Dispose();
    }

    private static long Deadline => Environment.TickCount64 + AnswerMilliseconds;

    private void Note(DriverRegistration driver, bool active)
    {
        lock (_gate)
            if (active ? !_active.Add(driver) : !_active.Remove(driver))
                return;
        if (!_isOver)
            _wake.Wake();
    }

    private void Run()
    {
        Span<short> came = stackalloc short[2];
        try
        {
            using var bus = BusConnection.Open(address, Deadline, takesDescriptors: true);
            bus.Subscribe($"type='signal',sender='{Login}',path='{Path}',interface='{Manager}',member='{Member}'", Deadline);
            while (!_isOver)
            {
                Inhibit(bus);
                bool any = false;
                while (bus.NextSignal(Deadline) is { } signal)
                {
                    any = true;
                    if (IsOurs(bus, signal))
                        Hear(signal.Values.Boolean());
                }
                if (any)
                    continue; // what it means for inhibitors comes first, and calls may have brought more signals
                SocketIo.WaitAny([bus.Handle, _wake.Descriptor], [Input, Input], came, -1);
                if (came[1] != 0)
                    _wake.Clear();
            }
        }
        catch (LibvirtException e)
        {
            // Hosts without systemd are no rarity.
            Log.Info($"the end of the host is not heard of: {e.Message}");
        }
        Release();
    }

    /// <summary>Anybody on the bus may send us a signal of this name: it must be logind that says so.</summary>
    private static bool IsOurs(BusConnection bus, BusSignal signal)
        => signal is { Path: Path, Interface: Manager, Member: Member, Signature: "b" } && Owner(bus) is { } owner && signal.Sender == owner;

    private static string? Owner(BusConnection bus)
    {
        try
        {
            return bus.OwnerOf(Login, Deadline);
        }
        catch (LibvirtException e) when (e.Code == ErrorNumber.DbusService)
        {
            return null;
        }
    }

    private void Hear(bool isBeginning)
    {
        _isEnding = isBeginning;
        if (!isBeginning)
            return; // somebody thought better of it
        Log.Info($"the host is about to be switched off");
        foreach (var driver in drivers)
            if (driver.InhibitionReason is not null)
                try
                {
                    driver.ShutDownWithHost(static text => Log.Info($"{text}"));
                }
                catch (LibvirtException e)
                {
                    Log.Error($"{driver.Name}: not everything was done before the end of the host: {e.Message}");
                }
        // Whatever runs on, we have nothing to add.
        Release();
    }

    /// <summary>Takes inhibitors for drivers that have something to do, and gives them back for others.</summary>
    private void Inhibit(BusConnection bus)
    {
        DriverRegistration[] active;
        lock (_gate)
            active = [.. _active];
        foreach (var driver in drivers)
        {
            bool wanted = !_isEnding && Array.IndexOf(active, driver) >= 0;
            if (wanted && !_inhibitors.ContainsKey(driver))
                Take(bus, driver);
            else if (!wanted && _inhibitors.Remove(driver, out var inhibitor))
                inhibitor.Dispose();
        }
    }

    private void Take(BusConnection bus, DriverRegistration driver)
    {
        try
        {
            var arguments = new BusWriter().Text("shutdown").Text("Libvirt " + driver.Name).Text(driver.InhibitionReason!).Text("delay");
            _inhibitors.Add(driver, bus.CallForDescriptor(new(Login, Path, Manager, "Inhibit", "ssss"), arguments, Deadline));
        }
        catch (LibvirtException e) when (e.Code == ErrorNumber.DbusService)
        {
            // No logind, or it refuses; the next guest may find another one.
            Log.Info($"the end of the host does not wait for {driver.Name}: {e.Message}");
        }
    }

    private void Release()
    {
        foreach (var inhibitor in _inhibitors.Values)
            inhibitor.Dispose();
        _inhibitors.Clear();
    }
}
