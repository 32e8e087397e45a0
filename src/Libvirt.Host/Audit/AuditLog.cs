namespace Libvirt.Host.Audit;

/// <summary>Where audit records go: the kernel's audit subsystem, the log, both or nowhere.</summary>
public sealed class AuditLog : IDisposable
{
    private static readonly LogSource Log = new("util.audit");
    private static AuditLog _current = new(null, false);
    private readonly AuditSocket? _socket;
    private readonly bool _toLog;

    private AuditLog(AuditSocket? socket, bool toLog) => (_socket, _toLog) = (socket, toLog);

    /// <summary>The log of this process; one that goes nowhere until a daemon sets it.</summary>
    public static AuditLog Current
    {
        get => Volatile.Read(ref _current);
        set => Volatile.Write(ref _current, value);
    }

    /// <summary>True when records reach the kernel.</summary>
    public bool IsEnabled => _socket is not null;

    /// <summary>Opens the log.</summary>
    /// <param name="level">audit_level: 0 nothing for the kernel, 1 if the host audits, 2 the host must audit.</param>
    /// <param name="toLog">audit_logging: records go to the process's log as well.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR or VIR_ERR_INTERNAL_ERROR: level 2, and the host does not audit or does not let us</exception>
    public static AuditLog Open(uint level, bool toLog)
    {
        if (level == 0)
            return new(null, toLog);
        var socket = AuditSocket.Open(out int error);
        if (socket is null)
            return level == 1 ? new(null, toLog) : throw LibvirtException.System(ErrorDomain.Audit, error, "Unable to initialize audit layer");
        int enabled = socket.IsEnabled();
        if (enabled == 1)
            return new(socket, toLog);
        socket.Dispose();
        return level == 1 ? new(null, toLog)
            : enabled == 0 ? throw LibvirtException.Internal(ErrorDomain.Audit, "auditing is required (audit_level = 2) but disabled on this host")
            : throw LibvirtException.System(ErrorDomain.Audit, -enabled, "Unable to ask whether the host audits");
    }

    /// <summary>Writes a record. A record that cannot be written is logged as a warning; the operation goes on.</summary>
    /// <param name="record">What happened.</param>
    /// <param name="success">Whether it worked.</param>
    public void Write(AuditRecord record, bool success)
    {
        if (_toLog && Log.IsEnabled(LogPriority.Info))
            Log.Info($"success={(success ? "yes" : "no")} {record.ToString()}");
        if (_socket is not null && _socket.Send(record.Type, $"{record} exe={Executable} hostname=? addr=? terminal=? res={(success ? "success" : "failed")}") is < 0 and var error)
            Log.Warning($"Failed to send audit message {record.ToString()}: {ErrorMessages.Errno(-error)}");
    }

    /// <inheritdoc/>
    public void Dispose() => _socket?.Dispose();

    private static string Executable { get; } = Environment.ProcessPath is { } path && path.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0 && !path.Contains('"') ? $"\"{path}\"" : "?";
}
