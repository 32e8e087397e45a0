using Libvirt.Cpu.Tests;
using Libvirt.Cpu.Tests.Corpus;
using Libvirt.Documents.Tests.Corpus;

// The inner loop: dotnet run -- SUITE [CASE] [DIFFS], or: time, host
if (args is ["time"])
    return Timing.Report();
if (args is ["host"])
    return Timing.Host();
if (CorpusFolder.Path is null)
{
    Console.WriteLine(CorpusFolder.Missing);
    return 2;
}
int failed = 0;
foreach (var (name, suite) in new (string, ISuite)[] { ("recorded", RecordedAnswers.Suite), ("upstream", UpstreamAnswers.Suite) })
    if (args.Length == 0 || args[0] == name)
        failed += suite.Report(args.Length > 1 && args[1] != "*" ? args[1] : null, args.Length > 2 ? int.Parse(args[2]) : 5);
return failed == 0 ? 0 : 1;
