using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor;

/// <summary>Commands that are waited for.</summary>
public static class QmpExecution
{
    /// <summary>Executes a command and gives QEMU's answer, which may be an error.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_TIMEOUT, or what ended the monitor</exception>
    public static QmpReply Ask(this IQmp monitor, string command, JsonObject? arguments = null, Deadline deadline = default, IReadOnlyList<int>? descriptors = null)
        => monitor.Begin(command, arguments, descriptors).Wait(deadline);

    /// <summary>Executes a command that must succeed.</summary>
    /// <returns>what QEMU returned</returns>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: unable to execute QEMU command; VIR_ERR_OPERATION_TIMEOUT, or what ended the monitor</exception>
    public static JsonValue Execute(this IQmp monitor, string command, JsonObject? arguments = null, Deadline deadline = default, IReadOnlyList<int>? descriptors = null)
        => monitor.Ask(command, arguments, deadline, descriptors).Value;
}
