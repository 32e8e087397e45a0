using Libvirt.Rpc.Client;
using Libvirt.Rpc.Protocol;

namespace Libvirt.Driver.Remote;

/// <summary>Administration of a daemon; nearly all calls are generated.</summary>
internal sealed partial class RemoteAdminDriver(RpcClient client) : AdminDriver
{
    private ConnectionCloseCallback? _callback;

    /// <summary>The wire.</summary>
    public RemoteSession Session { get; } = new(client);

    /// <inheritdoc/>
    public override void Close(AdmConnect connection)
    {
        try
        {
            if (client.IsOpen)
                Session.Call(AdminProgram.Number, (int)AdminProcedure.ConnectClose);
        }
        catch (LibvirtException)
        {
            // Whatever the daemon says of it, the connection ends.
        }
        client.Dispose();
    }

    /// <inheritdoc/>
    public override ulong LibVersion(AdmConnect connection) => Session.CallForAnswer<AdminConnectGetLibVersionRet>(AdminProgram.Number, (int)AdminProcedure.ConnectGetLibVersion).LibVer;

    /// <inheritdoc/>
    public override bool IsAlive(AdmConnect connection) => client.IsOpen;

    /// <inheritdoc/>
    public override string AdmConnectGetLoggingOutputs(AdmConnect conn, uint flags)
        => Session.Call<AdminConnectGetLoggingOutputsArgs, AdminConnectGetLoggingOutputsRet>(AdminProgram.Number, (int)AdminProcedure.ConnectGetLoggingOutputs, new() { Flags = flags }).Outputs;

    /// <inheritdoc/>
    public override string AdmConnectGetLoggingFilters(AdmConnect conn, uint flags)
        => Session.Call<AdminConnectGetLoggingFiltersArgs, AdminConnectGetLoggingFiltersRet>(AdminProgram.Number, (int)AdminProcedure.ConnectGetLoggingFilters, new() { Flags = flags }).Filters ?? "";

    /// <inheritdoc/>
    public override void RegisterCloseCallback(AdmConnect connection, ConnectionCloseCallback callback)
    {
        if (Interlocked.CompareExchange(ref _callback, callback, null) is not null)
            throw LibvirtException.OperationInvalid(ErrorDomain.Admin, "A close callback is already registered");
        Session.Attach(reason => _callback?.Invoke(reason));
        client.Watch();
    }

    /// <inheritdoc/>
    public override void UnregisterCloseCallback(AdmConnect connection, nint function)
    {
        var there = _callback;
        if (there is null || there.Function != function)
            throw LibvirtException.OperationInvalid(ErrorDomain.Admin, "A different callback was requested");
        _callback = null;
        there.Free();
    }
}
