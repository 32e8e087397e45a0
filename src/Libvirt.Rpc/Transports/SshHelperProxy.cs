using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;

namespace Libvirt.Rpc.Transports;

/// <summary>
/// What virt-ssh-helper does: an SSH session's standard input and output are joined with the daemon's socket that the URI is about. Whichever side ends
/// first, what it has sent is delivered before the other side is told.
/// </summary>
public static class SshHelperProxy
{
    /// <summary>Finds the socket for a URI and connects, starting a session's daemon where that is allowed.</summary>
    /// <param name="uri">The argument of the program, a local URI; empty: the user's default daemon.</param>
    /// <param name="readOnly">The option -r.</param>
    /// <param name="configuration">The user's libvirt.conf.</param>
    /// <param name="daemons">The daemons of this host; null for what is there.</param>
    /// <exception cref="LibvirtException">the whole message for standard error; the program ends with status 1</exception>
    public static SocketChannel Connect(string uri, bool readOnly, ClientConfiguration configuration, LocalDaemons? daemons = null)
    {
        var parsed = uri.Length == 0 ? null : Parse(uri);
        if (parsed is { Scheme: null or "" })
            throw Failure(ErrorNumber.InvalidArg, $"cannot parse URI transport '{uri}': invalid argument: missing scheme for URI");
        var address = Understand(uri, parsed, readOnly, configuration, daemons);
        if (address.Transport != TransportKind.Unix)
            throw Failure(ErrorNumber.InvalidArg, $"unexpected URI transport '{uri}'");
        try
        {
            return LocalTransport.Open(address);
        }
        catch (LibvirtException error)
        {
            throw Failure(error.Code, $"cannot connect to '{address.Socket}': {error.Message}");
        }
    }

    /// <summary>Of the parameters only the mode and the socket are about us.</summary>
    private static RemoteAddress Understand(string text, LibvirtUri? uri, bool readOnly, ClientConfiguration configuration, LocalDaemons? daemons)
    {
        List<UriParameter> ours = [.. (uri?.Parameters ?? []).Where(parameter => parameter.Name.ToLowerInvariant() is "mode" or "socket")];
        try
        {
            return RemoteAddress.Parse(uri is null ? null : uri with { Parameters = ours }, readOnly, configuration, daemons);
        }
        catch (LibvirtException error)
        {
            throw Failure(error.Code, ours.Find(parameter => parameter.Name == "mode").Value is { } mode && mode is not ("auto" or "legacy" or "direct")
                ? $"unknown remote mode '{mode}'" : $"cannot parse URI transport '{text}': {error.Message}");
        }
    }

    private static LibvirtUri Parse(string uri)
    {
        try
        {
            return LibvirtUri.Parse(uri);
        }
        catch (LibvirtException error)
        {
            throw Failure(error.Code, $"cannot parse '{uri}': {error.Message}");
        }
    }

    /// <summary>An error whose message is what native's program writes.</summary>
    private static LibvirtException Failure(ErrorNumber code, string message)
        => new(new ErrorRecord(code, ErrorDomain.Rpc, ErrorLevel.Error, message, null, null, null, 0, 0));

    /// <summary>Copies both ways until both have ended.</summary>
    /// <param name="input">A descriptor to read from; it stays the caller's.</param>
    /// <param name="output">A descriptor to write to, blocking or not; it stays the caller's, but for sockets the sending half is ended.</param>
    /// <param name="channel">The daemon; it stays the caller's.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: a side is broken in the middle</exception>
    public static void Run(int input, int output, SocketChannel channel)
    {
        var there = new CopyDirection(input, channel.WriteDescriptor, "daemon");
        var back = new CopyDirection(channel.Descriptor, output, "client");
        Span<int> descriptors = stackalloc int[4];
        Span<short> events = stackalloc short[4], returned = stackalloc short[4];
        // The daemon's end ends everything: nobody reads what the client still sends.
        while (!back.IsDone)
        {
            there.Prepare(descriptors[..2], events[..2]);
            back.Prepare(descriptors[2..], events[2..]);
            int ready = SocketIo.WaitAny(descriptors, events, returned, -1);
            if (ready < 0)
                throw LibvirtException.System(ErrorDomain.Rpc, -ready, "cannot wait for data");
            there.Copy(returned[0]);
            back.Copy(returned[2]);
        }
    }
}
