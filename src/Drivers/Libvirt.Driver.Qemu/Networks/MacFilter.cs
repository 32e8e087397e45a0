using Libvirt.Driver.Qemu.CommandLine.Networks;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>
/// qemu.conf's mac_filter: of what bridges forward only frames pass that come from a guest's tap with the guest's own address. The rules are native's, so that either daemon
/// goes on with guests of the other: a chain of ours drops everything, and each tap has a rule before that.
/// </summary>
internal sealed class MacFilter
{
    private const string Program = "ebtables", Chain = "libvirt_qemu_FORWARD", Above = "FORWARD";
    private const int NoEntry = 2; // ENOENT
    private static readonly LogSource Log = new("qemu");

    private MacFilter()
    {
    }

    /// <summary>The filter that qemu.conf wants; null when it wants none. A user's driver cannot have one.</summary>
    public static MacFilter? Of(QemuConfiguration configuration) => configuration.IsPrivileged && configuration.Get(GuestSettings.MacFilter) ? new() : null;

    /// <summary>Sets the chain up when the driver starts. What it had is kept; taps of guests that run and have no rule get theirs.</summary>
    /// <param name="guests">The guests that run.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: ebtables is not installed; VIR_ERR_INTERNAL_ERROR: it refuses</exception>
    public void Begin(IEnumerable<DomainDocument> guests)
    {
        if (!TryRun(out _, "--new-chain", Chain))
            Log.Debug($"{Chain} is there already");
        var present = List(Chain);
        foreach (var guest in guests)
            foreach (var card in guest.Devices.Interfaces)
                if (IsFiltered(card) && card is { Target.Device: { } tap, Mac: not null } && !present.Contains($" {tap} ", StringComparison.Ordinal))
                    Allow(card);
        if (!List(Above).Contains(Chain, StringComparison.Ordinal))
            Run("--insert", Above, "--jump", Chain);
        Run("-P", Chain, "DROP");
    }

    /// <summary>Lets a guest's frames pass.</summary>
    /// <param name="card">A card that has its tap.</param>
    /// <exception cref="LibvirtException">as <see cref="Begin"/></exception>
    public void Allow(InterfaceDevice card)
    {
        if (IsFiltered(card))
            Run(Rule("--insert", card));
    }

    /// <summary>Takes the rule of a tap away that is gone, or about to go.</summary>
    public void Withdraw(InterfaceDevice card)
    {
        if (!IsFiltered(card) || card.Target?.Device is null)
            return;
        var rule = Rule("--delete", card);
        // A start that came half way, or somebody who cleared all rules: then nothing is to be taken away, and without its tap a rule lets nothing pass.
        if (!TryRun(out var complaint, rule))
            Log.Info($"{Text(rule)}: {complaint}");
    }

    /// <summary>Taps on bridges: those that we put there, and those that a program puts there.</summary>
    private static bool IsFiltered(InterfaceDevice card) => card.IsBridged || NetworkBackend.Type(card) == InterfaceType.Ethernet;

    private static string[] Rule(string action, InterfaceDevice card)
        => [action, Chain, "--in-interface", card.Target!.Device!, "--source", card.Mac!.Address.ToString(), "--jump", "ACCEPT"];

    private static string List(string chain) => CommandOutput.Run([Path, "--concurrent", "-L", chain]) is { Status: 0, Text: var text } ? text.Replace('\n', ' ') : "";

    private static void Run(params string[] arguments)
    {
        if (!TryRun(out var complaint, arguments))
            throw LibvirtException.Internal(ErrorDomain.None, $"Failed to run firewall command {Text(arguments)}: {complaint}");
    }

    private static bool TryRun(out string complaint, params string[] arguments)
    {
        (int status, complaint) = ToolCommand.Ask(Path, ["--concurrent", .. arguments]);
        complaint = complaint.TrimEnd();
        return status == 0;
    }

    private static string Text(string[] arguments) => $"{Program} --concurrent {string.Join(' ', arguments)}";

    private static string Path => ProgramPath.Find(Program) ?? throw LibvirtException.System(ErrorDomain.None, NoEntry, $"Cannot find '{Program}' in path");
}
