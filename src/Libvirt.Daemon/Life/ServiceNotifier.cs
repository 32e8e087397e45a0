using System.Diagnostics;
using System.Globalization;
using System.Text;
using Libvirt.Daemon.Interop;
using Libvirt.Host.Sockets;

namespace Libvirt.Daemon.Life;

/// <summary>Tells the service manager how the daemon is, as sd_notify(3) does: a datagram to $NOTIFY_SOCKET.</summary>
/// <param name="address">"/path" or "@abstract"; null or anything else when nobody listens.</param>
public sealed unsafe class ServiceNotifier(string? address)
{
    private const int LongestName = 108, UnixFamily = 1, Datagram = 2, CloseOnExec = 0x80000, NoSignal = 0x4000;

    /// <summary>The notifier of this process. The variable is removed: children must not speak for the daemon.</summary>
    public static ServiceNotifier FromEnvironment()
    {
        var address = Environment.GetEnvironmentVariable("NOTIFY_SOCKET");
        Native.RemoveVariable("NOTIFY_SOCKET");
        return new(address);
    }

    /// <summary>The daemon answers from now on; also the end of a reload.</summary>
    public void Ready() => Send("READY=1\n");

    /// <summary>The daemon ends.</summary>
    public void Stopping() => Send("STOPPING=1\n");

    /// <summary>The daemon reads its configuration again; <see cref="Ready"/> follows. The time is CLOCK_MONOTONIC in microseconds, which Type=notify-reload compares.</summary>
    public void Reloading()
        => Send(string.Create(CultureInfo.InvariantCulture, $"RELOADING=1\nMONOTONIC_USEC={Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000_000)}\n"));

    // A manager that does not listen is none of the daemon's business: nothing here fails.
    private void Send(string state)
    {
        if (address is not ['/' or '@', _, ..])
            return;
        byte* name = stackalloc byte[2 + LongestName];
        var target = new Span<byte>(name, 2 + LongestName);
        target.Clear();
        target[0] = UnixFamily;
        if (!Encoding.UTF8.TryGetBytes(address, target[2..], out int length))
            return;
        if (target[2] == '@')
            target[2] = 0;
        int number = Native.Socket(UnixFamily, Datagram | CloseOnExec, 0);
        if (number < 0)
            return;
        using var socket = new Descriptor(number);
        var bytes = Encoding.ASCII.GetBytes(state);
        // SAFETY: the array is pinned, the address is on the stack and its length within it.
        fixed (byte* data = bytes)
            _ = Native.SendTo(number, data, (nuint)bytes.Length, NoSignal, name, (uint)(2 + length));
    }
}
