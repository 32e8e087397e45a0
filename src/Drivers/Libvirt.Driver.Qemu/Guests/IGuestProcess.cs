using Libvirt.Driver.Qemu.Monitor;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>A process of QEMU, started by us or by a daemon before us.</summary>
public interface IGuestProcess : IDisposable
{
    /// <summary>Its number.</summary>
    int Id { get; }

    /// <summary>Waits for its end, without looking again and again.</summary>
    /// <returns>false when the deadline passed</returns>
    bool WaitForEnd(Deadline deadline);

    /// <summary>Sends a signal, if it still runs.</summary>
    void Signal(int signal);
}
