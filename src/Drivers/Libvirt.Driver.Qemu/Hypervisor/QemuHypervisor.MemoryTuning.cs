using Libvirt.Driver.Qemu.Tuning;
using Libvirt.Host;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override TypedParameter[] DomainGetMemoryParameters(Domain domain, uint flags)
    {
        CallFlags.Check(flags, ReadTuning, ErrorDomain.Qemu, "qemuDomainGetMemoryParameters");
        var state = Read(domain);
        NeedsSystem("Memory tuning");
        if (!Impact.One(state, flags & DeviceImpact).Live)
            return Limits(state.Next.MemoryTuning?.HardLimit, state.Next.MemoryTuning?.SoftLimit, state.Next.MemoryTuning?.SwapHardLimit);
        var control = new MemoryControl(GuestGroups.With(state.Run!, GroupController.Memory).Group);
        return Limits(control.HardLimit, control.SoftLimit, control.CountsSwap ? control.SwapHardLimit : null);
    }

    /// <inheritdoc/>
    public override void DomainSetMemoryParameters(Domain domain, TypedParameter[] @params, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainSetMemoryParameters");
        Parameters.Check(@params, (Constants.DomainMemoryHardLimit, TypedParameterType.Ullong), (Constants.DomainMemorySoftLimit, TypedParameterType.Ullong),
            (Constants.DomainMemorySwapHardLimit, TypedParameterType.Ullong));
        using var job = Write(domain, "DomainSetMemoryParameters", out var guest);
        NeedsSystem("Memory tuning");
        var impact = Impact.Of(guest.State, flags);
        var group = impact.Live ? GuestGroups.With(guest.State.Run!, GroupController.Memory).Group : null;
        ulong? hard = Parameters.Find(@params, Constants.DomainMemoryHardLimit)?.AsULong, soft = Parameters.Find(@params, Constants.DomainMemorySoftLimit)?.AsULong,
            swap = Parameters.Find(@params, Constants.DomainMemorySwapHardLimit)?.AsULong;
        // Native compares with what is in effect, whichever of the definitions changes.
        var present = guest.State.Definition.MemoryTuning;
        if ((hard ?? swap) is not null && (hard ?? present?.HardLimit ?? MemoryControl.Unlimited) > (swap ?? present?.SwapHardLimit ?? MemoryControl.Unlimited))
            throw LibvirtException.InvalidArgument(ErrorDomain.Domain, "memory hard_limit tunable value must be lower than or equal to swap_hard_limit");
        if (group is not null)
        {
            var control = new MemoryControl(group);
            void Change(ulong? value, Action<MemoryControl, ulong> apply, Action<MemoryTuning, ulong> keep)
            {
                if (value is not { } limit)
                    return;
                apply(control, limit);
                guest.EditLive(d => keep(d.MemoryTuning ??= new(), limit));
                host.SaveStatus(guest);
            }
            void Hard() => Change(hard, (c, v) => c.HardLimit = v, (t, v) => t.HardLimit = v);
            Change(soft, (c, v) => c.SoftLimit = v, (t, v) => t.SoftLimit = v);
            // At no moment may less memory with swap be allowed than memory alone.
            bool isLower = hard < (present?.HardLimit ?? MemoryControl.Unlimited);
            if (isLower)
                Hard();
            Change(swap, (c, v) => c.SwapHardLimit = v, (t, v) => t.SwapHardLimit = v);
            if (!isLower)
                Hard();
        }
        if (impact.Config)
            EditNext(guest, d =>
            {
                var tuning = d.MemoryTuning ??= new();
                tuning.HardLimit = hard ?? tuning.HardLimit;
                tuning.SoftLimit = soft ?? tuning.SoftLimit;
                tuning.SwapHardLimit = swap ?? tuning.SwapHardLimit;
            });
    }

    private static TypedParameter[] Limits(ulong? hard, ulong? soft, ulong? swap) =>
    [
        TypedParameter.ULong(Constants.DomainMemoryHardLimit, hard ?? MemoryControl.Unlimited),
        TypedParameter.ULong(Constants.DomainMemorySoftLimit, soft ?? MemoryControl.Unlimited),
        TypedParameter.ULong(Constants.DomainMemorySwapHardLimit, swap ?? MemoryControl.Unlimited),
    ];
}
