namespace Libvirt.Driver.Qemu.Guests.Events;

/// <summary>Devices come and go, ports are opened by the guest.</summary>
internal static class DeviceEvents
{
    /// <summary>DEVICE_DELETED.</summary>
    public static void Deleted(EventContext context)
    {
        if (context.Text("device") is not { } alias)
            return;
        // A call that waits for it takes the device out itself; otherwise nobody does.
        if (!context.Run.Removals.Tell(alias, isGone: true))
            context.Host.Work.DeviceDeleted(context.Guest, context.Run, alias);
    }

    /// <summary>DEVICE_UNPLUG_GUEST_ERROR, MEM_UNPLUG_ERROR.</summary>
    public static void Refused(EventContext context)
    {
        if (context.Text("device") is not { } alias)
            return;
        context.Run.Removals.Tell(alias, isGone: false);
        context.Raise(DomainEventID.DeviceRemovalFailed, new DomainEventDeviceRemovalFailed(alias));
    }

    /// <summary>MEMORY_DEVICE_SIZE_CHANGE.</summary>
    public static void MemorySize(EventContext context)
    {
        if (context.Text("id") is not { } alias || context.Number("size") is not { } size)
            return;
        context.Host.Work.MemorySizeChanged(context.Guest, alias, size / 1024);
        context.Raise(DomainEventID.MemoryDeviceSizeChange, new DomainEventMemoryDeviceSizeChange(alias, size / 1024));
    }

    /// <summary>VSERPORT_CHANGE: a program in the guest opened or closed its end of a channel.</summary>
    public static void Port(EventContext context)
    {
        if (context.Device<ChannelDevice>(context.Text("id"))?.Info.Alias?.Name is not { } alias || context.Truth("open") is not { } open)
            return;
        var wanted = open ? ChannelState.Connected : ChannelState.Disconnected;
        string? name = null;
        bool changed = context.Update(state =>
        {
            var target = state.Live!.Devices.Channels.Find(c => c.Info.Alias?.Name == alias)?.Target;
            if (target is null || target.State == wanted)
                return state;
            name = target.Name;
            var copy = state.Live.Clone();
            copy.Devices.Channels.Find(c => c.Info.Alias?.Name == alias)!.Target!.State = wanted;
            return state with { Live = copy };
        });
        if (!changed)
            return;
        int told = (int)(open ? ConnectDomainEventAgentLifecycleState.Connected : ConnectDomainEventAgentLifecycleState.Disconnected);
        if (name == "org.qemu.guest_agent.0")
            context.Raise(DomainEventID.AgentLifecycle, new DomainEventAgentLifecycle(told, (int)ConnectDomainEventAgentLifecycleReason.Channel));
        context.Raise(DomainEventID.ChannelLifecycle, new DomainEventChannelLifecycle(name, told, (int)ConnectDomainEventAgentLifecycleReason.Channel));
    }

    /// <summary>NIC_RX_FILTER_CHANGED: the guest changed the address of its card.</summary>
    public static void ReceiveFilter(EventContext context)
    {
        if (context.Text("name") is { } alias)
            context.Host.Work.ReceiveFilterChanged(context.Guest, context.Run, alias);
    }
}
