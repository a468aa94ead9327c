-- the fund that took a payment where it names no purpose
create view payments.usual_funds as
  select e.ref, i.fund from payments.entries e join payments.imports i on i.id = e.import_id;
