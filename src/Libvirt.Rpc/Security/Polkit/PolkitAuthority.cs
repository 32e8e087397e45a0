using Libvirt.Host.Bus;
using Libvirt.Host.Processes;

namespace Libvirt.Rpc.Security.Polkit;

/// <summary>polkit's daemon, asked over the system bus. Calls wait, so they belong on workers; any number of threads may call.</summary>
/// <param name="address">The bus.</param>
public sealed class PolkitAuthority(string address) : IDisposable
{
    /// <summary>The action that a client of the writable socket needs.</summary>
    public const string Manage = "org.libvirt.unix.manage";

    /// <summary>The action that a client of the read-only socket needs.</summary>
    public const string Monitor = "org.libvirt.unix.monitor";

    private const string Name = "org.freedesktop.PolicyKit1", AnswerSignature = "(bba{ss})";
    private const int MostIdle = 4;
    private const uint MayInteract = 1;

    private static readonly BusCall CheckCall = new(Name, "/org/freedesktop/PolicyKit1/Authority", Name + ".Authority", "CheckAuthorization", "(sa{sv})sa{ss}us");

    private readonly Stack<BusConnection> _idle = [];
    private bool _isDisposed;

    /// <summary>On the system bus.</summary>
    public PolkitAuthority() : this(BusAddress.System)
    {
    }

    /// <summary>Lets an authorized process pass.</summary>
    /// <param name="subject">The client.</param>
    /// <param name="action">For example <see cref="Manage"/>.</param>
    /// <param name="details">What rules may look at; null for nothing.</param>
    /// <param name="mayInteract">True to let an agent ask the user, which may take minutes.</param>
    /// <param name="milliseconds">How long to wait.</param>
    /// <exception cref="LibvirtException">
    /// VIR_ERR_AUTH_FAILED, VIR_ERR_AUTH_UNAVAILABLE (no agent) or VIR_ERR_AUTH_CANCELLED (by the user) of the domain polkit; also the errors of <see cref="Ask"/>
    /// </exception>
    public void Check(ProcessIdentity subject, string action, IReadOnlyDictionary<string, string>? details, bool mayInteract, int milliseconds)
    {
        switch (Ask(subject, action, details, mayInteract, milliseconds))
        {
            case PolkitAnswer.Authorized:
                return;
            case PolkitAnswer.Dismissed:
                throw Refusal(ErrorNumber.AuthCancelled, "user cancelled authentication process");
            case PolkitAnswer.Challenge:
                throw Refusal(ErrorNumber.AuthUnavailable, $"no polkit agent available to authenticate action '{action}'");
            default:
                throw Refusal(ErrorNumber.AuthFailed, "access denied by policy");
        }
    }

    /// <summary>Asks without judging; parameters as <see cref="Check"/>.</summary>
    /// <exception cref="LibvirtException">
    /// VIR_ERR_INTERNAL_ERROR: no bus; VIR_ERR_DBUS_SERVICE: no polkit, or an unknown action; VIR_ERR_OPERATION_TIMEOUT; all of the domain D-Bus.
    /// VIR_ERR_AUTH_FAILED: the client's process is not known well enough to ask
    /// </exception>
    public PolkitAnswer Ask(ProcessIdentity subject, string action, IReadOnlyDictionary<string, string>? details, bool mayInteract, int milliseconds)
    {
        // Without its start time another process could take the number over while the user types.
        if (subject.ProcessId <= 0 || subject.StartTime == 0)
            throw Refusal(ErrorNumber.AuthFailed, $"the client's process {subject.ProcessId} is gone or cannot be looked at");
        var arguments = Arguments(subject, action, details, mayInteract);
        long deadline = Environment.TickCount64 + milliseconds;
        while (Idle() is { } used)
        {
            try
            {
                return Ask(used, arguments, deadline);
            }
            catch (LibvirtException e) when (e.Code == ErrorNumber.InternalError)
            {
                // The bus was started anew since: so are we.
            }
        }
        return Ask(BusConnection.Open(address, deadline), arguments, deadline);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_idle)
        {
            _isDisposed = true;
            while (_idle.TryPop(out var connection))
                connection.Dispose();
        }
    }

    private PolkitAnswer Ask(BusConnection connection, BusWriter arguments, long deadline)
    {
        bool isUsable = false;
        try
        {
            var answer = connection.Call(CheckCall, arguments, AnswerSignature, deadline);
            bool isAuthorized = answer.Boolean(), isChallenge = answer.Boolean();
            var details = answer.TextDictionary();
            isUsable = true;
            return isAuthorized ? PolkitAnswer.Authorized
                : details.TryGetValue("polkit.dismissed", out string? dismissed) && dismissed.Length > 0 ? PolkitAnswer.Dismissed
                : isChallenge ? PolkitAnswer.Challenge : PolkitAnswer.Refused;
        }
        catch (LibvirtException e) when (e.Code == ErrorNumber.DbusService)
        {
            isUsable = true;
            throw;
        }
        finally
        {
            // To hang up also ends the question: polkit takes its window away.
            if (!isUsable || !Keep(connection))
                connection.Dispose();
        }
    }

    private BusConnection? Idle()
    {
        lock (_idle)
            return _idle.TryPop(out var connection) ? connection : null;
    }

    private bool Keep(BusConnection connection)
    {
        lock (_idle)
        {
            if (_isDisposed || _idle.Count == MostIdle)
                return false;
            _idle.Push(connection);
            return true;
        }
    }

    private static BusWriter Arguments(ProcessIdentity subject, string action, IReadOnlyDictionary<string, string>? details, bool mayInteract)
    {
        var writer = new BusWriter().Align(8).Text("unix-process");
        var properties = writer.BeginArray(8);
        writer.Text("pid").Signature("u").UInt32((uint)subject.ProcessId);
        writer.Align(8).Text("start-time").Signature("t").UInt64(subject.StartTime);
        writer.Align(8).Text("uid").Signature("i").Int32((int)subject.UserId);
        writer.EndArray(properties);
        writer.Text(action);
        var pairs = writer.BeginArray(8);
        if (details is not null)
            foreach (var (key, value) in details)
                writer.Align(8).Text(key).Text(value);
        writer.EndArray(pairs);
        return writer.UInt32(mayInteract ? MayInteract : 0).Text("");
    }

    private static LibvirtException Refusal(ErrorNumber code, string detail) => LibvirtException.Create(ErrorDomain.Polkit, code, detail);
}
