using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Server.Remote;

/// <summary>The program remote with its extensions for QEMU and LXC, which share a client's connection.</summary>
public sealed class RemoteProgramServer : IServerProgram
{
    private readonly RemoteProgramOptions _options;
    private readonly uint _number;

    private RemoteProgramServer(uint number, RemoteProgramOptions options) => (_number, _options) = (number, options);

    /// <summary>The three programs of a daemon.</summary>
    public static IReadOnlyList<IServerProgram> All(RemoteProgramOptions options)
        => [new RemoteProgramServer(RemoteProgram.Number, options), new RemoteProgramServer(QemuProgram.Number, options), new RemoteProgramServer(LxcProgram.Number, options)];

    /// <inheritdoc/>
    public uint Number => _number;

    /// <inheritdoc/>
    public uint Version => 1;

    /// <inheritdoc/>
    public ProcedureInfo? Find(int procedure)
    {
        var all = _number switch { RemoteProgram.Number => RemoteProgram.Procedures, QemuProgram.Number => QemuProgram.Procedures, _ => LxcProgram.Procedures };
        return (uint)procedure < (uint)all.Length ? all[procedure] : null;
    }

    /// <inheritdoc/>
    public bool IsImmediate(ServerClient client, ProcedureInfo procedure)
        => _number == RemoteProgram.Number && _options.Access is null && procedure.Stream == ProcedureStream.None && client.IsAuthenticated
            && client.Session is RemoteSession { IsOpen: true } session
            && (procedure.IsRead ? procedure.IsHighPriority || (procedure.Function is { } function && session.Connection.Drivers.Hypervisor.AnswersAtOnce(function))
                : procedure.Number == (int)RemoteProcedure.ConnectClose); // which only says what follows its answer

    /// <inheritdoc/>
    public void Serve(ServerCall call, ReadOnlySpan<byte> payload, XdrWriter answer)
    {
        var session = Session(call.Client);
        var r = new XdrReader(payload);
        bool served = _number switch
        {
            RemoteProgram.Number => RemoteDispatch.TryCall(session, call, ref r, answer) || RemoteDispatch.TryByHand(session, call, ref r, answer),
            QemuProgram.Number => QemuDispatch.TryCall(session, call, ref r, answer) || QemuDispatch.TryByHand(session, call, ref r, answer),
            _ => LxcDispatch.TryCall(session, call, ref r, answer) || LxcDispatch.TryByHand(session, call, ref r, answer),
        };
        if (!served)
            throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"unknown procedure: {call.Header.Procedure}");
    }

    /// <inheritdoc/>
    public void ServeStream(ServerClient client, MessageHeader header, ReadOnlySpan<byte> payload) => Session(client).TakeStream(header, payload);

    /// <inheritdoc/>
    public void Leave(ServerClient client)
    {
        if (_number == RemoteProgram.Number)
            (client.Session as RemoteSession)?.Close();
    }

    /// <inheritdoc/>
    public bool LeavesAtOnce(ServerClient client) => _number != RemoteProgram.Number || client.Session is not RemoteSession session || session.ClosesAtOnce;

    private RemoteSession Session(ServerClient client)
    {
        lock (client)
            return (RemoteSession)(client.Session ??= new RemoteSession(client, _options));
    }
}
