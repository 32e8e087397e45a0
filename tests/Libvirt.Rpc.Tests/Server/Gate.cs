using System.Reflection;
using Libvirt.Rpc.Tests.Drivers;

namespace Libvirt.Rpc.Tests.Server;

/// <summary>A driver whose calls wait until a test lets them go on: one of high priority (ConnectGetHostname) and one of low (DomainCreate); all others fail.</summary>
internal sealed class Gate : IDisposable
{
    private readonly ManualResetEventSlim _open = new();
    private int _inside, _closed, _most;

    /// <summary>Calls that are waiting.</summary>
    public int Inside => Volatile.Read(ref _inside);

    /// <summary>The most that ever waited at once.</summary>
    public int Most => Volatile.Read(ref _most);

    /// <summary>Connections that were closed.</summary>
    public int Closed => Volatile.Read(ref _closed);

    /// <summary>True when a connection was closed while a call was under way.</summary>
    public bool ClosedInCall { get; private set; }

    public Connection Connect(uint flags)
    {
        Func<MethodInfo, object?[], object?> handle = (method, arguments) =>
        {
            switch (method.Name)
            {
                case nameof(HypervisorDriver.DomainCreate):
                    Wait();
                    return null;
                case nameof(HypervisorDriver.ConnectGetHostname):
                    return "host";
                case nameof(HypervisorDriver.ConnectGetSysinfo):
                    return new string('x', 300_000);
                case nameof(HypervisorDriver.DomainGetXMLDesc):
                    throw new InvalidOperationException("a fault of a driver");
                case nameof(HypervisorDriver.ConnectClose):
                    ClosedInCall |= Inside > 0;
                    Interlocked.Increment(ref _closed);
                    return null;
                case nameof(HypervisorDriver.Supports):
                    return false;
                case nameof(HypervisorDriver.Events):
                    return null;
                default:
                    throw LibvirtException.NoSupport(ErrorDomain.None, method.Name);
            }
        };
        return new(new DriverSet { Hypervisor = DriverMaker.Make<HypervisorDriver>(handle) }, null, (flags & 1) != 0);
    }

    public void Open() => _open.Set();

    private void Wait()
    {
        int inside = Interlocked.Increment(ref _inside);
        for (int most = Most; inside > most && Interlocked.CompareExchange(ref _most, inside, most) != most; most = Most)
        {
        }
        Assert.True(_open.Wait(TimeSpan.FromSeconds(60)));
        Interlocked.Decrement(ref _inside);
    }

    public void Dispose() => _open.Set();
}
