namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>A value that an answer of QEMU has, as a statistic.</summary>
/// <param name="Member">Its name in the answer.</param>
/// <param name="Suffix">What of the statistic's name comes behind the prefix.</param>
/// <param name="Type">The type of the statistic.</param>
internal sealed record AnsweredField(string Member, string Suffix, TypedParameterType Type);
