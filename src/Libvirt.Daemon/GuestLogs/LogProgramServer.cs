using Libvirt.Daemon.Restart;
using Libvirt.Daemon.Settings;
using Libvirt.Host.Sockets;
using Libvirt.Json;
using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Server;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Daemon.GuestLogs;

/// <summary>The program log of virtlogd: gives drivers pipes for the output of guests and reads the logs back.</summary>
/// <param name="settings">Sizes, numbers and ages.</param>
/// <param name="changed">Told +1 for a log that was opened and -1 for one that has ended.</param>
internal sealed class LogProgramServer(DaemonSettings settings, Action<int> changed) : IRestartableProgram
{
    private const uint Truncate = 1;

    private readonly LogCollection _logs = new(settings, changed);
    private LogCleaner? _cleaner;

    /// <inheritdoc/>
    public uint Number => LogProgram.Number;

    /// <inheritdoc/>
    public uint Version => LogProgram.Version;

    /// <inheritdoc/>
    public ProcedureInfo? Find(int procedure) => (uint)procedure < (uint)LogProgram.Procedures.Length ? LogProgram.Procedures[procedure] : null;

    /// <inheritdoc/>
    public bool IsImmediate(ServerClient client, ProcedureInfo procedure) => false; // disks may be slow

    /// <inheritdoc/>
    public void Serve(ServerCall call, ReadOnlySpan<byte> payload, XdrWriter answer)
    {
        var r = new XdrReader(payload);
        switch ((LogProcedure)call.Header.Procedure)
        {
            case LogProcedure.DomainOpenLogFile:
                Open(call, LogManagerProtocolDomainOpenLogFileArgs.Read(ref r), answer);
                break;
            case LogProcedure.DomainGetLogFilePosition:
                var asked = LogManagerProtocolDomainGetLogFilePositionArgs.Read(ref r);
                RefuseFlags(asked.Flags, "GetLogFilePosition");
                new LogManagerProtocolDomainGetLogFilePositionRet { Pos = Place(_logs.Position(asked.Path)) }.Write(answer);
                break;
            case LogProcedure.DomainReadLogFile:
                Read(LogManagerProtocolDomainReadLogFileArgs.Read(ref r), answer);
                break;
            case LogProcedure.DomainAppendLogFile:
                var line = LogManagerProtocolDomainAppendLogFileArgs.Read(ref r);
                RefuseFlags(line.Flags, "AppendLogFile");
                _logs.Append(line.Path, RawBytes.Encode(line.Message));
                new LogManagerProtocolDomainAppendLogFileRet { Ret = 0 }.Write(answer);
                break;
            default:
                throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"unknown procedure: {call.Header.Procedure}");
        }
    }

    /// <inheritdoc/>
    public void ServeStream(ServerClient client, MessageHeader header, ReadOnlySpan<byte> payload) => client.Close();

    /// <inheritdoc/>
    public bool LeavesAtOnce(ServerClient client) => true;

    /// <inheritdoc/>
    public void Leave(ServerClient client)
    {
        // Logs belong to guests, who go on when the driver that opened them ends.
    }

    /// <inheritdoc/>
    public void Start(Reactor reactor)
    {
        _logs.Start();
        _cleaner = new LogCleaner(settings, () => _logs.Paths);
        _cleaner.Start(reactor);
    }

    /// <inheritdoc/>
    public void Reload(DaemonSettings changedSettings)
    {
        _logs.Change(changedSettings);
        _cleaner?.Change(changedSettings);
    }

    /// <inheritdoc/>
    public void Drain()
    {
        // Nothing follows from a client's end.
    }

    /// <inheritdoc/>
    public IDisposable Pause() => _logs.Pause();

    /// <inheritdoc/>
    public void Save(JsonObject state, Action<int> keep) => state.Add("handler", new JsonObject().Add("files", _logs.Save(keep)));

    /// <inheritdoc/>
    public void Restore(JsonObject state) => _logs.Restore(state.GetObject("handler")?.GetArray("files")
        ?? throw LibvirtException.Internal(ErrorDomain.Logging, "Malformed restart state: no files of the handler"));

    /// <inheritdoc/>
    public JsonObject SaveClient(ServerClient client) => new();

    /// <inheritdoc/>
    public object? RestoreClient(JsonObject state) => null;

    /// <inheritdoc/>
    public void Dispose() => _logs.Dispose();

    private void Open(ServerCall call, LogManagerProtocolDomainOpenLogFileArgs wanted, XdrWriter answer)
    {
        var owner = new LogOwner(wanted.Driver, wanted.Dom.Name, wanted.Dom.Uuid);
        var (writer, inode, offset) = _logs.Open(owner, wanted.Path, (wanted.Flags & Truncate) != 0);
        call.AnswerDescriptors.Add(writer);
        new LogManagerProtocolDomainOpenLogFileRet { Pos = Place((inode, offset)) }.Write(answer);
    }

    private void Read(LogManagerProtocolDomainReadLogFileArgs wanted, XdrWriter answer)
    {
        if (wanted.Maxlen > Limits.LogManagerProtocolStringMax)
            throw LibvirtException.Internal(ErrorDomain.Rpc, $"Requested data len {wanted.Maxlen} is larger than maximum {Limits.LogManagerProtocolStringMax}");
        RefuseFlags(wanted.Flags, "ReadLogFile");
        var data = _logs.Read(wanted.Path, wanted.Pos.Inode, wanted.Pos.Offset, (int)wanted.Maxlen).AsSpan();
        // The protocol calls it a text: readers take what stands before the first zero, and would lose the place if more were sent.
        int end = data.IndexOf((byte)0);
        new LogManagerProtocolDomainReadLogFileRet { Data = RawBytes.Decode(end < 0 ? data : data[..end]) }.Write(answer);
    }

    private static LogManagerProtocolLogFilePosition Place((ulong Inode, ulong Offset) place) => new() { Inode = place.Inode, Offset = place.Offset };

    private static void RefuseFlags(uint flags, string call)
    {
        if (flags != 0)
            throw LibvirtException.InvalidParameter(ErrorDomain.Logging, $"virLogHandlerDomain{call}", "flags", $"unsupported flags (0x{flags:x}) in function virLogHandlerDomain{call}");
    }
}
