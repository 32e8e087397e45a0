namespace Libvirt.Driver.Qemu.Guests.Events;

/// <summary>Dumps of the memory that QEMU writes beside its other work.</summary>
internal static class DumpEvents
{
    /// <summary>DUMP_COMPLETED: whoever waits for the end hears it.</summary>
    public static void Completed(EventContext context) => context.Run.Dump?.Tell(
        context.Part("result")?.GetString("status") == "completed" ? null : context.Text("error") ?? "unknown reason");
}
