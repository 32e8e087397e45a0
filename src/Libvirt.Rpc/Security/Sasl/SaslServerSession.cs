using System.Runtime.InteropServices;

namespace Libvirt.Rpc.Security.Sasl;

/// <summary>The side that wants to know who is there.</summary>
public sealed unsafe class SaslServerSession : SaslSession
{
    /// <summary>Begins; the service's name and so its file of settings is "libvirt" (/etc/sasl2/libvirt.conf).</summary>
    /// <param name="localAddress">"address;port", or null for a local socket.</param>
    /// <param name="remoteAddress">The same of the client.</param>
    /// <exception cref="LibvirtException">VIR_ERR_AUTH_UNAVAILABLE: no libsasl2; VIR_ERR_AUTH_FAILED</exception>
    public SaslServerSession(string? localAddress, string? remoteAddress) : base(isServer: true)
    {
        byte* local = Text(localAddress), remote = Text(remoteAddress);
        void* connection = null;
        int result;
        // SAFETY: the library copies the strings.
        fixed (byte* service = "libvirt\0"u8)
            result = Library.NewServer(service, null, null, local, remote, null, SaslLibrary.SuccessData, &connection);
        Marshal.FreeCoTaskMem((nint)local);
        Marshal.FreeCoTaskMem((nint)remote);
        Connection = connection;
        if (result == SaslLibrary.Ok)
            return;
        Dispose();
        throw Failed($"Failed to create SASL client context: {result} ({Library.Text(result)})");
    }

    /// <summary>What can be offered under the rules of <see cref="SaslSession.SetSecurity"/>, separated by commas.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: nothing; the administrator must change the mechanisms or the rules</exception>
    public string Mechanisms()
    {
        byte* list;
        int result;
        // SAFETY: constants that end with zeros; the list is the library's until the next call.
        fixed (byte* empty = "\0"u8, comma = ",\0"u8)
            result = Library.ListMechanisms(Connection, null, empty, comma, empty, &list, null, null);
        if (result != SaslLibrary.Ok)
            throw Internal($"cannot list SASL mechanisms {result} ({Detail(result)})");
        return Marshal.PtrToStringUTF8((nint)list) is { Length: > 0 } mechanisms ? mechanisms : throw Internal("no SASL mechanisms are available");
    }

    /// <summary>Begins with the client's choice and its first message.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_AUTH_FAILED: for the log; the client is only told "authentication failed"</exception>
    public SaslStep Start(string mechanism, byte[]? message)
    {
        byte* name = Text(mechanism), data = null;
        uint length = 0;
        int result;
        // SAFETY: pinned for the call; an empty message is not none, so its address must not be null.
        fixed (byte* bytes = message is { Length: 0 } ? "\0"u8 : message)
            result = Library.StartServer(Connection, name, bytes, (uint)(message?.Length ?? 0), &data, &length);
        Marshal.FreeCoTaskMem((nint)name);
        return Step(result, data, length);
    }

    /// <summary>Goes on with the client's next message.</summary>
    /// <exception cref="LibvirtException">as <see cref="Start"/></exception>
    public SaslStep Step(byte[]? message)
    {
        byte* data = null;
        uint length = 0;
        int result;
        // SAFETY: as in Start.
        fixed (byte* bytes = message is { Length: 0 } ? "\0"u8 : message)
            result = Library.StepServer(Connection, bytes, (uint)(message?.Length ?? 0), &data, &length);
        return Step(result, data, length);
    }

    /// <summary>The authenticated user, if he may come.</summary>
    /// <param name="allowed">sasl_allowed_username_list (<see cref="NamePattern"/>); null lets all in.</param>
    /// <exception cref="LibvirtException">VIR_ERR_AUTH_FAILED</exception>
    public string AllowedUser(IReadOnlyList<string>? allowed)
    {
        string name = UserName;
        return allowed is null || NamePattern.MatchesAny(allowed, name) ? name : throw Failed($"SASL client identity '{name}' not allowed by ACL (sasl_allowed_username_list)");
    }

    private SaslStep Step(int result, byte* data, uint length)
    {
        IsComplete = result == SaslLibrary.Ok;
        return result is SaslLibrary.Ok or SaslLibrary.Continue ? new(Copy(data, length), IsComplete)
            : throw Failed($"Failed to start SASL negotiation: {result} ({Detail(result)})");
    }
}
