using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Security;

public sealed class SecurityCorpusTests
{
    public static TheoryData<string> Cases => [.. Suites.Security.Names];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void What_is_given_is_given_back(string name) => KnownDifferences.Check(Suites.Security, "qemusecurity", name);
}
