namespace Libvirt.Driver.Test;

/// <summary>Parameters of an I/O thread, as virDomainSetIOThreadParams sets and the statistics show them.</summary>
/// <param name="Id">Its number.</param>
/// <param name="PollMaximum">Nanoseconds.</param>
/// <param name="PollGrow">Growth step of the polling time.</param>
/// <param name="PollShrink">Shrink step of the polling time.</param>
/// <param name="PollWeight">Weight of the current interval.</param>
public sealed record TestIoThread(uint Id, ulong PollMaximum = 32768, uint PollGrow = 0, uint PollShrink = 0, uint PollWeight = 0);
