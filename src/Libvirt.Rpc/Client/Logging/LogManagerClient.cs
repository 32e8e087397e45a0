using Libvirt.Host.Sockets;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Transports;

namespace Libvirt.Rpc.Client.Logging;

/// <summary>A connection to virtlogd: logs of guests that outlive the daemon that started the guest. Any thread may call.</summary>
/// <example><code>
/// using var manager = LogManagerClient.Open();
/// using var pipe = manager.OpenLog("qemu", uuid, "guest", "/var/log/libvirt/qemu/guest.log", truncate: false, out var begin);
/// // ... pipe becomes standard output of the guest's process ...
/// string output = manager.Read("/var/log/libvirt/qemu/guest.log", begin, 64 * 1024);
/// </code></example>
public sealed class LogManagerClient : IDisposable
{
    private const string Daemon = "virtlogd";
    private const uint TruncateFlag = 1;

    private readonly ProgramClient _client;

    private LogManagerClient(ProgramClient client) => _client = client;

    /// <summary>The most bytes that <see cref="Read"/> gives at once.</summary>
    public const ulong LargestRead = Limits.LogManagerProtocolStringMax;

    /// <summary>Connects to the daemon of the system, or of the user's session, which is started when it does not run.</summary>
    /// <param name="daemons">The daemons of this host; null for what is there.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: nobody listens</exception>
    public static LogManagerClient Open(LocalDaemons? daemons = null) => new(ProgramClient.Open(Daemon, LogProgram.Number, LogProgram.Version, daemons ?? LocalDaemons.Host));

    /// <summary>Connects to a socket.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: nobody listens</exception>
    public static LogManagerClient Connect(string socket) => new(ProgramClient.Connect(socket, LogProgram.Number, LogProgram.Version));

    /// <summary>Opens a log. It stays open until all who have the result have closed it, whatever becomes of this connection.</summary>
    /// <param name="driver">"qemu" ...</param>
    /// <param name="uuid">The guest.</param>
    /// <param name="name">The guest.</param>
    /// <param name="path">The log.</param>
    /// <param name="truncate">Deletes the log and those renamed before first.</param>
    /// <param name="position">Where the next byte goes.</param>
    /// <returns>a pipe to write to, close-on-exec; the caller owns it</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the log is open (EBUSY) or cannot be opened; VIR_ERR_RPC, VIR_ERR_INTERNAL_ERROR: the daemon is gone</exception>
    public Descriptor OpenLog(string driver, Uuid uuid, string name, string path, bool truncate, out LogPosition position)
    {
        var wanted = new LogManagerProtocolDomainOpenLogFileArgs
        {
            Driver = driver,
            Dom = new() { Uuid = uuid, Name = name },
            Path = path,
            Flags = truncate ? TruncateFlag : 0,
        };
        var answer = _client.Call<LogManagerProtocolDomainOpenLogFileArgs, LogManagerProtocolDomainOpenLogFileRet>((int)LogProcedure.DomainOpenLogFile, wanted, out var descriptors);
        if (descriptors.Length != 1)
        {
            foreach (int descriptor in descriptors)
                new Descriptor(descriptor).Dispose();
            throw LibvirtException.Internal(ErrorDomain.None, "too many file descriptors received");
        }
        position = Place(answer.Pos);
        return new(descriptors[0]);
    }

    /// <summary>Where the next byte of an open log goes, after everything that was written to its pipe before.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the log is not open</exception>
    public LogPosition Position(string path) => Place(_client.Call<LogManagerProtocolDomainGetLogFilePositionArgs, LogManagerProtocolDomainGetLogFilePositionRet>(
        (int)LogProcedure.DomainGetLogFilePosition, new() { Path = path }, out _).Pos);

    /// <summary>Reads a log, open or not.</summary>
    /// <param name="path">The log.</param>
    /// <param name="from">A place that was told before. When its file was deleted since, the oldest one is read from its beginning.</param>
    /// <param name="most">Bytes at most, up to <see cref="LargestRead"/>.</param>
    /// <returns>what stands there, up to the first zero byte; bytes that are no UTF-8 as <see cref="RawBytes"/> has them</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the log has never had the file of the place, or it cannot be read; VIR_ERR_INTERNAL_ERROR: too many bytes</exception>
    public string Read(string path, LogPosition from, ulong most) => _client.Call<LogManagerProtocolDomainReadLogFileArgs, LogManagerProtocolDomainReadLogFileRet>(
        (int)LogProcedure.DomainReadLogFile, new() { Path = path, Pos = new() { Inode = from.Inode, Offset = from.Offset }, Maxlen = most }, out _).Data;

    /// <summary>Appends a text to a log, open or not, behind what was written to its pipe before.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be written</exception>
    public void Append(string driver, Uuid uuid, string name, string path, string message) => _client.Call<LogManagerProtocolDomainAppendLogFileArgs, LogManagerProtocolDomainAppendLogFileRet>(
        (int)LogProcedure.DomainAppendLogFile, new() { Driver = driver, Dom = new() { Uuid = uuid, Name = name }, Path = path, Message = message }, out _);

    /// <summary>Disconnects; logs stay open.</summary>
    public void Dispose() => _client.Dispose();

    private static LogPosition Place(LogManagerProtocolLogFilePosition place) => new(place.Inode, place.Offset);
}
