using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor;

/// <summary>The answer to a command: a value, or an error of QEMU.</summary>
public sealed class QmpReply
{
    private readonly JsonObject _message;

    /// <summary>Makes one of a message.</summary>
    /// <param name="command">The command's name, for errors.</param>
    /// <param name="message">The whole message.</param>
    public QmpReply(string command, JsonObject message) => (Command, _message) = (command, message);

    /// <summary>The command's name.</summary>
    public string Command { get; }

    /// <summary>The whole message, as QEMU sent it.</summary>
    public JsonObject Message => _message;

    /// <summary>Whether QEMU refused the command.</summary>
    public bool IsError => _message.Has("error");

    /// <summary>QEMU's class of the error, such as <c>GenericError</c>, <c>CommandNotFound</c>, <c>DeviceNotFound</c>, <c>DeviceNotActive</c>, <c>KVMMissingCap</c>; null when there is none.</summary>
    public string? ErrorClass => _message.GetObject("error")?.GetString("class");

    /// <summary>QEMU's words about the error; null when there are none.</summary>
    public string? ErrorText => _message.GetObject("error")?.GetString("desc");

    /// <summary>What QEMU returned.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: unable to execute QEMU command</exception>
    public JsonValue Value => !IsError && _message["return"] is { } value ? value : throw Refusal();

    /// <summary>What QEMU returned, an object.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: unable to execute QEMU command, or something else came</exception>
    public JsonObject Object => Value as JsonObject ?? throw Malformed();

    /// <summary>What QEMU returned, an array.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: unable to execute QEMU command, or something else came</exception>
    public JsonArray Array => Value as JsonArray ?? throw Malformed();

    /// <summary>Makes sure that the command was executed.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: unable to execute QEMU command</exception>
    public void Check() => _ = Value;

    /// <summary>The error as native words it.</summary>
    public LibvirtException Refusal() => QmpErrors.Internal(!_message.Has("error") || _message["error"] is not JsonObject
        ? $"unable to execute QEMU command '{Command}'"
        : $"unable to execute QEMU command '{Command}': {ErrorText ?? "unknown QEMU command error"}");

    /// <summary>An error for an answer that lacks something.</summary>
    /// <param name="missing">What is missing; null when the whole is of another kind than expected.</param>
    public LibvirtException Malformed(string? missing = null)
        => QmpErrors.Internal(missing is null ? $"{Command} reply has wrong data type" : $"{Command} reply was missing {missing}");
}
