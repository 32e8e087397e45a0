using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Server.Administration;

/// <summary>The program admin: a daemon's servers, clients, workers and log.</summary>
/// <param name="driver">The daemon.</param>
public sealed class AdminProgramServer(AdminDriver driver) : IServerProgram
{
    private readonly AdmConnect _connection = new(driver, "");

    /// <inheritdoc/>
    public uint Number => AdminProgram.Number;

    /// <inheritdoc/>
    public uint Version => AdminProgram.Version;

    /// <inheritdoc/>
    public ProcedureInfo? Find(int procedure) => (uint)procedure < (uint)AdminProgram.Procedures.Length ? AdminProgram.Procedures[procedure] : null;

    /// <inheritdoc/>
    public bool IsImmediate(ServerClient client, ProcedureInfo procedure) => false;

    /// <inheritdoc/>
    public void Serve(ServerCall call, ReadOnlySpan<byte> payload, XdrWriter answer)
    {
        AdminSession session;
        lock (call.Client)
            session = (AdminSession)(call.Client.Session ??= new AdminSession(_connection));
        var r = new XdrReader(payload);
        switch ((AdminProcedure)call.Header.Procedure)
        {
            case AdminProcedure.ConnectOpen:
                if (r.UInt() != 0)
                    throw LibvirtException.InvalidArgument(ErrorDomain.Admin, "unsupported flags in function virAdmConnectOpen");
                session.Open();
                break;
            case AdminProcedure.ConnectClose:
                session.Close();
                call.AfterAnswer = call.Client.CloseWhenSent;
                break;
            case AdminProcedure.ConnectGetLibVersion:
                new AdminConnectGetLibVersionRet { LibVer = driver.LibVersion(session.Connection) }.Write(answer);
                break;
            case AdminProcedure.ConnectGetLoggingOutputs:
                var outputs = driver.AdmConnectGetLoggingOutputs(session.Connection, r.UInt());
                new AdminConnectGetLoggingOutputsRet { Outputs = outputs, Noutputs = Count(outputs) }.Write(answer);
                break;
            case AdminProcedure.ConnectGetLoggingFilters:
                var filters = driver.AdmConnectGetLoggingFilters(session.Connection, r.UInt());
                new AdminConnectGetLoggingFiltersRet { Filters = filters, Nfilters = Count(filters) }.Write(answer);
                break;
            default:
                if (!AdminDispatch.TryCall(session, call, ref r, answer))
                    throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"unknown procedure: {call.Header.Procedure}");
                break;
        }
    }

    private static uint Count(string list) => (uint)list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <inheritdoc/>
    public void ServeStream(ServerClient client, MessageHeader header, ReadOnlySpan<byte> payload) => client.Close();

    /// <inheritdoc/>
    public bool LeavesAtOnce(ServerClient client) => false;

    /// <inheritdoc/>
    public void Leave(ServerClient client) => (client.Session as AdminSession)?.Close();
}
