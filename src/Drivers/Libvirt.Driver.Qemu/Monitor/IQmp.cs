using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor;

/// <summary>Somebody who executes commands of QMP; the typed commands (folder Commands) extend it.</summary>
public interface IQmp
{
    /// <summary>Begins a command and does not wait, so that many guests can be asked at once.</summary>
    /// <param name="command">Its name.</param>
    /// <param name="arguments">Its arguments; null for none.</param>
    /// <param name="descriptors">Descriptors that go with it, which stay the caller's and stay open until the answer; at most 32.</param>
    /// <exception cref="LibvirtException">the monitor has ended, or is being closed</exception>
    QmpCall Begin(string command, JsonObject? arguments = null, IReadOnlyList<int>? descriptors = null);
}
