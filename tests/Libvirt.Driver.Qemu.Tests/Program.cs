using Libvirt.Driver.Qemu.Tests.Capabilities;
using Libvirt.Driver.Qemu.Tests.Corpus;

// The inner loop: dotnet run -- SUITE [CASE] [DIFFS]
if (args is ["probe", ..])
{
    ProbeTimes.Print(args.Length > 1 ? args[1] : null);
    return 0;
}
if (args is ["die", var root, var point, var action])
    return Libvirt.Driver.Qemu.Tests.Live.DyingDriver.Run(root, point, action);
if (args is ["network", var network])
    return Libvirt.Driver.Qemu.Tests.Live.PrivateNetwork.RunCase(network);
if (args is ["absent"])
{
    // the calls that the driver does not answer
    foreach (var name in Libvirt.Driver.Qemu.Tests.Hypervisor.AbsentCallsTests.Absent().Order(StringComparer.Ordinal))
        Console.WriteLine(name);
    return 0;
}
if (CorpusFolder.Path is null)
{
    Console.WriteLine(CorpusFolder.Missing);
    return 2;
}
if (args is ["known", var known])
{
    Known.Print(known);
    return 0;
}
if (args is ["dump", var folder])
{
    // what the command lines of upstream's cases are, for a comparison with other tools
    Directory.CreateDirectory(folder);
    foreach (var name in Suites.Arguments.Names)
        File.WriteAllText(Path.Combine(folder, name + ".args"), Suites.Arguments.Actual(name));
    return 0;
}
int failed = 0;
foreach (var (name, suite) in Suites.All)
    if (args.Length == 0 || args[0] == name)
        failed += suite.Report(args.Length > 1 && args[1] != "*" ? args[1] : null, args.Length > 2 ? int.Parse(args[2]) : 5);
return failed == 0 ? 0 : 1;
